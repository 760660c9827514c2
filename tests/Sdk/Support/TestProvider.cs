using Pulumi;

namespace AvdPulumi.Tests.Sdk.Support;

internal sealed class TestProvider(string name, string package = "test", CustomResourceOptions? options = null)
    : ProviderResource(package, name, ResourceArgs.Empty, options);
