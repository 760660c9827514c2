using System.Collections.Concurrent;
using System.Collections.Immutable;
using Pulumi.Testing;

namespace AvdPulumi.Tests.Components;

/// <summary>Answers the resource types of the components, remembers what it was sent, and refuses everything else.</summary>
internal sealed class StrictMocks : IMocks
{
    private static readonly ImmutableDictionary<string, string> _nameInputs = new Dictionary<string, string>
    {
        ["azure-native:resources:ResourceGroup"] = "resourceGroupName",
        ["azure-native:keyvault:Vault"] = "vaultName",
        ["azure-native:operationalinsights:Workspace"] = "workspaceName",
        ["azure-native:desktopvirtualization:HostPool"] = "hostPoolName",
        ["azure-native:desktopvirtualization:ApplicationGroup"] = "applicationGroupName",
        ["azure-native:desktopvirtualization:Application"] = "applicationName",
        ["azure-native:desktopvirtualization:Workspace"] = "workspaceName",
    }.ToImmutableDictionary();

    private readonly ConcurrentQueue<MockResourceArgs> _registered = new();

    public IReadOnlyList<MockResourceArgs> Registered => [.. _registered];

    public Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args)
    {
        if (args.Type!.StartsWith("avd:", StringComparison.Ordinal)) return Task.FromResult<(string?, object)>((null, ImmutableDictionary<string, object>.Empty));
        _registered.Enqueue(args);
        var name = (string)args.Inputs[_nameInputs[args.Type]];
        return Task.FromResult<(string?, object)>(($"/id/{args.Type}/{name}", ImmutableDictionary<string, object>.Empty.Add("name", name)));
    }

    public Task<object> CallAsync(MockCallArgs args) => throw new InvalidOperationException($"No component may call '{args.Token}'.");
}
