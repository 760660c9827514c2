using AvdPulumi.Tests.Shared;

namespace AvdPulumi.Tests.Generator;

/// <summary>A fact that runs the generator; skipped, with the reason, where it cannot run.</summary>
internal sealed class NpmFactAttribute() : ToolFactAttribute("The generated code was not compared", Npm.WhyNot);
