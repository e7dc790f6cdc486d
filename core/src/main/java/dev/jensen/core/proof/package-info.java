/**
 * What is claimed and how it is argued: questions, claims, rules, certificates, witnesses. Nothing
 * here is believed.
 */
@NullMarked
package dev.jensen.core.proof;

import org.jspecify.annotations.NullMarked;
