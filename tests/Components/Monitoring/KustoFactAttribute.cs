using AvdPulumi.Tests.Shared;

namespace AvdPulumi.Tests.Components.Monitoring;

/// <summary>A fact that needs the KQL parser; skipped, with the reason, where it cannot run.</summary>
internal sealed class KustoFactAttribute() : ToolFactAttribute("Queries were not put to the KQL parser", KustoCheck.WhyNot);
