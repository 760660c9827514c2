// A component takes providers, a resource one provider.
using Pulumi;

internal static class Snippet
{
    internal static void Run(ProviderResource provider)
    {
        _ = new ComponentResourceOptions { Providers = { provider } };
        _ = new ComponentResourceOptions { Providers = [provider] };
        _ = new CustomResourceOptions { Provider = provider };
    }
}
