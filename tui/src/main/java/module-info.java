/** The command line and the workbench. */
module dev.jensen.tui {
  requires dev.jensen.analysis;
  requires com.googlecode.lanterna;
  requires info.picocli;
  requires jdk.unsupported;
  requires static org.jspecify;

  opens dev.jensen.tui.cli to
      info.picocli;
}
