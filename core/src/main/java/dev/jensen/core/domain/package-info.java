/** Where variables range, and what terms do there: definedness, ranges, smoothness. */
@NullMarked
package dev.jensen.core.domain;

import org.jspecify.annotations.NullMarked;
