package dev.jensen.tui.screen;

import dev.jensen.tui.plot.Role;
import java.util.List;

/**
 * One step of a proof, with those that it rests on.
 *
 * @param statement what it says
 * @param rule the rule's name
 * @param why why its side condition holds
 * @param evidence a numeric check; may be empty
 * @param role the colour of the statement
 */
record Node(
    String statement, String rule, String why, String evidence, Role role, List<Node> premises) {}
