using System.Collections.Immutable;
using Pulumi.Serialization;

namespace Pulumi;

/// <summary>Calls provider functions.</summary>
internal static class Invoker
{
    /// <summary>
    /// The output form calls only when everything it depends on is really there: with an unknown argument, or a resource behind an
    /// argument that has no id yet, the result is unknown and no call is made.
    /// </summary>
    public static async Task<OutputData<T>> ForOutputAsync<T>(
        Deployment deployment,
        string token,
        InvokeArgs args,
        InvokeOptions? options,
        Func<ValueReader> reader
    )
    {
        var arguments = await SerializeAsync(deployment, token, args.Entries).ConfigureAwait(false);
        var origins = arguments.Aggregate(
            ImmutableHashSet<Resource>.Empty,
            (all, argument) => OutputData.Union(all, argument.Data.Resources)
        );
        if (options is InvokeOutputOptions { DependsOn: { IsEmpty: false } dependsOn })
        {
            var explicitly = await dependsOn.ToOutput().DataTask.ConfigureAwait(false);
            origins = origins.Union(explicitly.Resources).Union(explicitly.IsKnown ? explicitly.Value : []);
        }

        if (arguments.Any(argument => !argument.Data.IsKnown) || !await ArePresentAsync(origins).ConfigureAwait(false))
            return new OutputData<T>(default!, isKnown: false, isSecret: false, origins);

        var (value, isKnown, isSecret) = await CallAsync<T>(deployment, token, arguments, options, reader).ConfigureAwait(false);
        return new OutputData<T>(value, isKnown, isSecret, origins);
    }

    /// <summary>The task form takes plain values; an unknown one is left out of the call. Its failure is its caller's alone.</summary>
    public static async Task<T> ForTaskAsync<T>(
        Deployment deployment,
        string token,
        InvokeArgs args,
        InvokeOptions? options,
        Func<ValueReader> reader
    )
    {
        var arguments = await Serializer.PropertiesAsync(new WirePath($"invoke:{token}"), args.Entries()).ConfigureAwait(false);
        var (value, _, _) = await CallAsync<T>(deployment, token, arguments, options, reader).ConfigureAwait(false);
        return value;
    }

    /// <summary>Bad arguments are reported at once as well as thrown, so that they are seen even when nobody awaits the call.</summary>
    private static async ValueTask<IReadOnlyList<WireProperty>> SerializeAsync(
        Deployment deployment,
        string token,
        Func<List<ArgsEntry>> entries
    )
    {
        try
        {
            return await Serializer.PropertiesAsync(new WirePath($"invoke:{token}"), entries()).ConfigureAwait(false);
        }
        catch (Exception failure)
        {
            deployment.Engine.Log(LogSeverity.Error, $"Error serializing arguments for invoke {token}: {failure}");
            throw;
        }
    }

    private static async ValueTask<bool> ArePresentAsync(ImmutableHashSet<Resource> resources)
    {
        foreach (var resource in resources.SelectMany(resource => resource.Reachable()))
        {
            await resource.Urn.DataTask.ConfigureAwait(false);
            if (resource is CustomResource custom && !(await custom.Id.DataTask.ConfigureAwait(false)).IsKnown)
                return false;
        }

        return true;
    }

    private static async ValueTask<(T Value, bool IsKnown, bool IsSecret)> CallAsync<T>(
        Deployment deployment,
        string token,
        IReadOnlyList<WireProperty> arguments,
        InvokeOptions? options,
        Func<ValueReader> reader
    )
    {
        var provider = options?.Provider ?? options?.Parent?.ProviderFor(token);
        var result = await deployment
            .Monitor.CallAsync(
                token,
                Serializer.KnownValues(arguments),
                provider is null ? "" : await provider.ReferenceAsync().ConfigureAwait(false)
            )
            .ConfigureAwait(false);

        // one object comes back, so one secret or unknown member counts for all of it
        var isKnown = result.Members.Values.All(member => member.IsKnown);
        var isSecret = result.IsSecret || result.Members.Values.Any(member => member.IsSecret);
        var members = Serializer.KnownValues(result.Members.Select(member => new WireProperty(member.Key, member.Value)));
        var value = isKnown ? reader().Read<T>(members, token) : default!;
        return (value, isKnown, isSecret);
    }
}
