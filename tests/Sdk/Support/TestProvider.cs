using Pulumi;

namespace AvdPulumi.Tests.Sdk.Support;

internal sealed class TestProvider(string name, string package = "test") : ProviderResource(package, name, ResourceArgs.Empty, null);
