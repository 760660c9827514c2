using Microsoft.Extensions.Configuration;

namespace AvdPulumi.Configuration.Offering;

/// <summary>Offers the config of an estate to other .NET programs.</summary>
public static class AvdConfigurationExtensions
{
    /// <summary>
    /// Adds the config that is in force for a stack, with its defaults: <c>host_pool:max_session_limit</c>, and with pools
    /// <c>pools:developers:host_pool:max_session_limit</c>. Secrets are not read: a reference such as <c>keyvault://vault/secret</c> stays the text it is.
    /// </summary>
    /// <param name="builder">What to add it to.</param>
    /// <param name="folder">The project's folder, with Pulumi.yaml in it.</param>
    /// <param name="stack">Name of the stack.</param>
    /// <param name="configure">Default: nothing. Changes the source, for instance to hand over environment variables.</param>
    /// <exception cref="InvalidAvdConfigException">When the builder builds, and the config has errors.</exception>
    public static IConfigurationBuilder AddAvdConfig(
        this IConfigurationBuilder builder,
        string folder,
        string stack,
        Action<AvdConfigurationSource>? configure = null
    )
    {
        var source = new AvdConfigurationSource(folder, stack);
        configure?.Invoke(source);
        return builder.Add(source);
    }
}
