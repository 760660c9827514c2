using AvdPulumi.Tests.Shared;

namespace AvdPulumi.Tests.Configuration.Robustness;

/// <summary>A fact that needs the other validator; skipped, with the reason, where it cannot run.</summary>
internal sealed class SchemaFactAttribute() : ToolFactAttribute("The schema was not compared with another validator", SchemaCheck.WhyNot);
