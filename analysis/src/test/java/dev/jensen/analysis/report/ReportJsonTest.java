package dev.jensen.analysis.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jensen.core.expr.Expr;
import dev.jensen.core.kernel.Verdict;
import dev.jensen.core.proof.Question;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;

final class ReportJsonTest {
  private static final String QUESTION =
      "\"question\":{\"expr\":\"x^2\",\"domain\":{\"x\":{\"lo\":\"-inf\",\"hi\":\"inf\","
          + "\"loOpen\":true,\"hiOpen\":true}},\"wrt\":[\"x\"]}";

  private final ReportJson json = new ReportJson();

  @Test
  void anAnswerHasItsWitnessItsProofAndItsTimes() {
    assertThat(json.write(Samples.answer(), Option.some("r1")))
        .startsWith(
            "{\"schema\":\"jensen.report/1\",\"id\":\"r1\","
                + QUESTION
                + ",\"verdict\":\"CONVEX\",\"convex\":\"proved\",\"concave\":\"refuted\","
                + "\"kernel\":\"accepted\",\"witnesses\":[{\"refutes\":\"concave\","
                + "\"parameters\":{},\"p\":{\"x\":\"-1\"},\"q\":{\"x\":\"1\"},\"t\":\"1/2\","
                + "\"gap\":[\"1\",\"1\"]}],\"proof\":{\"steps\":[{\"number\":1,")
        .contains("\"number\":2,\"statement\":\"x^2 is convex for x in (-inf, inf)\"")
        .contains("\"premises\":[1]")
        .endsWith("\"timeMs\":{\"search\":3.100,\"kernel\":0.400}}")
        .doesNotContain("\n");
  }

  @Test
  void whatIsOpenSaysWhatWasTried() {
    Question question = new Question(Samples.X.power(2), Samples.LINE, Samples.IN_X);
    Unknown unknown =
        new Unknown(Vector.of("composition"), "a gap", LinkedHashMap.of("least f''", "0.1"));
    Report open = new Report.Answer(Verdict.unknown(question), Option.some(unknown), 0, 0);
    assertThat(json.write(open))
        .contains("\"verdict\":\"UNKNOWN\",\"convex\":\"unknown\",\"concave\":\"unknown\"")
        .contains(
            "\"unknown\":{\"tried\":[\"composition\"],\"reason\":\"a gap\","
                + "\"evidence\":{\"least f''\":\"0.1\"}}")
        .doesNotContain("kernel\":\"accepted");
  }

  @Test
  void aFailureKeepsItsColumnAndNoId() {
    Report failure = new Report.Failure("syntax", "expected a number", 3, "", "x+\u0000");
    assertThat(json.write(failure, Option.none()))
        .isEqualTo(
            "{\"schema\":\"jensen.report/1\",\"id\":null,\"question\":{\"expr\":\"x+\\u0000\"},"
                + "\"verdict\":\"ERROR\",\"convex\":\"unknown\",\"concave\":\"unknown\","
                + "\"error\":{\"code\":\"syntax\",\"message\":\"expected a number\","
                + "\"column\":3,\"hint\":\"\"}}");
  }

  @Test
  void piecesAreReportsOfTheirOwn() {
    Report pieces =
        new Report.ByPiece(
            Samples.X.power(2), Vector.of(Samples.answer()), Option.some(Expr.constant(2)));
    assertThat(json.write(pieces))
        .startsWith(
            "{\"schema\":\"jensen.report/1\",\"question\":{\"expr\":\"x^2\"},"
                + "\"verdict\":\"BY_PIECE\",\"pieces\":[{\"schema\":\"jensen.report/1\","
                + QUESTION)
        .endsWith("}],\"period\":\"2\"}");
  }
}
