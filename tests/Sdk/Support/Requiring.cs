using Pulumi;

namespace AvdPulumi.Tests.Sdk.Support;

internal sealed class Requiring(string name, RequiringArgs? args) : CustomResource("test:index:Requiring", name, args, null);
