package dev.jensen.core.kernel;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says to the static checker when a method does not return: {@code "false, _ -> fail"}. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
@interface Contract {
  String value();
}
