using Pulumi;

namespace AvdPulumi.Tests.Sdk.Support;

internal sealed class GroupWithArgs(string name, ThingArgs args) : ComponentResource("test:index:Group", name, args);
