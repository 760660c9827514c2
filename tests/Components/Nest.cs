using Pulumi;

namespace AvdPulumi.Tests.Components;

/// <summary>A component that tests build others under.</summary>
internal sealed class Nest(string name) : ComponentResource("avd:tests:Nest", name);
