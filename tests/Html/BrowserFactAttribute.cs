using AvdPulumi.Tests.Shared;

namespace AvdPulumi.Tests.Html;

/// <summary>A fact that looks at a page in a real browser; skipped, with the reason, where there is none.</summary>
internal sealed class BrowserFactAttribute() : ToolFactAttribute("The HTML report was not opened in a browser", Browser.WhyNot);
