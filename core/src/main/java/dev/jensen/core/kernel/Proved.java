package dev.jensen.core.kernel;

import dev.jensen.core.proof.Certificate;
import dev.jensen.core.proof.Claim;

/** A claim that the kernel has accepted; only the kernel makes one. */
public final class Proved implements Judgement {
  private final Certificate certificate;

  Proved(Certificate certificate) {
    this.certificate = certificate;
  }

  /** What is proved. */
  public Claim claim() {
    return certificate.conclusion();
  }

  /** The argument. */
  public Certificate certificate() {
    return certificate;
  }
}
