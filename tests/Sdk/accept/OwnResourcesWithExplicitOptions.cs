// Own resources and providers pass their options explicitly.
using Pulumi;

internal sealed class Own(string name, ResourceArgs? args) : CustomResource("test:index:Own", name, args, null);

internal sealed class OwnProvider(string name, ResourceArgs args, CustomResourceOptions? options) : ProviderResource("test", name, args, options);

internal sealed class OwnComponent : ComponentResource
{
    public OwnComponent(string name, ComponentResourceOptions? options = null) : base("test:index:OwnComponent", name, options) => RegisterOutputs();
}

internal sealed class OwnComponentWithArgs(string name, ResourceArgs? args) : ComponentResource("test:index:OwnComponentWithArgs", name, args);
