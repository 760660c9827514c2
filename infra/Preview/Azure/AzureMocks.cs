using System.Collections.Concurrent;
using System.Collections.Immutable;
using AvdPulumi.Components.Foundation;
using AvdPulumi.Configuration.Diagnostics;
using Pulumi.Testing;

namespace AvdPulumi.Infra.Preview.Azure;

/// <summary>
/// Answers registrations as Azure would, and refuses what it does not know. It records what it is asked:
/// inputs by the id it gave out, which is how a recorded resource finds its inputs again.
/// </summary>
/// <param name="otherStacks">What other stacks export.</param>
internal sealed class AzureMocks(OtherStacks otherStacks) : IMocks
{
    /// <summary>Stands for a password that the deployment makes up. It is as secret as that: tests search every output for it.</summary>
    public const string MadeUpValue = "made-up-in-a-preview";

    private static readonly ImmutableArray<string> Echoed = ["location", "tags"];

    private readonly ConcurrentDictionary<string, ImmutableArray<MockResourceArgs>> _registrations = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentQueue<(MockCallArgs Args, AzureProvider Provider)> _calls = new();
    private readonly AzureProviders _providers = new();
    private readonly ConcurrentQueue<Diagnostic> _refusals = new();

    /// <summary>What was registered under each id; more than one entry is a collision in Azure, whose ids ignore case.</summary>
    public IReadOnlyDictionary<string, ImmutableArray<MockResourceArgs>> Registrations => _registrations;

    /// <summary>Provider functions that were called, and through which provider.</summary>
    public IReadOnlyCollection<(MockCallArgs Args, AzureProvider Provider)> Calls => _calls;

    /// <summary>The provider that a reference names; null for none.</summary>
    public AzureProvider? ProviderOf(string? reference) => _providers.Find(reference);

    /// <summary>What was refused.</summary>
    public IReadOnlyCollection<Diagnostic> Refusals => _refusals;

    /// <inheritdoc />
    public Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args)
    {
        var token = args.Type ?? "";
        var name = args.Name ?? "";
        if (IsComponent(token))
            return Task.FromResult<(string?, object)>((null, ImmutableDictionary<string, object>.Empty));

        if (IsMadeUp(token))
            return Task.FromResult(MadeUp(args));
        if (token == OtherStacks.Type)
            return Task.FromResult(ReadFrom(args));
        var type =
            token == AzureProviders.Type
                ? null
                : AzureResourceCatalogue.Find(token) ?? throw Refuse(PreviewDiagnostics.UnknownType(name, token));
        var id = OrRefused(() => type is null ? _providers.Add(args) : IdOf(type, args, name));
        _registrations.AddOrUpdate(id, [args], (_, others) => others.Add(args));
        return Task.FromResult<(string?, object)>(
            (id, type is null ? ImmutableDictionary<string, object>.Empty : StateOf(type, args.Inputs))
        );
    }

    /// <inheritdoc />
    public Task<object> CallAsync(MockCallArgs args)
    {
        var token = args.Token ?? "";
        var provider = _providers.Find(args.Provider) ?? throw Refuse(PreviewDiagnostics.NoProvider(token, token));
        _calls.Enqueue((args, provider));
        return Task.FromResult<object>(
            AzureFunctionCatalogue.AnswerOf(token, provider) ?? throw Refuse(PreviewDiagnostics.UnknownFunction(token))
        );
    }

    // a value that is made up on the way lives in the state alone
    private static bool IsMadeUp(string token) => token.StartsWith("random:", StringComparison.Ordinal);

    private (string? id, object state) MadeUp(MockResourceArgs args)
    {
        var id = $"{args.Type}::{args.Name}";
        _registrations.AddOrUpdate(id, [args], (_, others) => others.Add(args));
        return (id, ImmutableDictionary<string, object>.Empty.Add("result", MadeUpValue));
    }

    private (string? id, object state) ReadFrom(MockResourceArgs args)
    {
        var stack = args.Id ?? "";
        _registrations.AddOrUpdate(stack, [args], (_, others) => others.Add(args));
        return (stack, otherStacks.StateOf(stack));
    }

    private static bool IsComponent(string token) => token.StartsWith("avd:", StringComparison.Ordinal);

    // the engine's preview gives inputs back as outputs of the same name; Azure adds its own name and type
    private static ImmutableDictionary<string, object> StateOf(AzureResourceType type, ImmutableDictionary<string, object> inputs)
    {
        var state = ImmutableDictionary.CreateBuilder<string, object>();
        state["name"] = AzureResourceType.FixedName(type.NameInput) ?? inputs[type.NameInput];
        state["type"] = type.ArmType;
        foreach (var echoed in Echoed)
            if (inputs.TryGetValue(echoed, out var value))
                state[echoed] = value;
        return state.ToImmutable();
    }

    private string IdOf(AzureResourceType type, MockResourceArgs args, string name)
    {
        var provider = _providers.Find(args.Provider) ?? throw new PreviewRefusal(PreviewDiagnostics.NoProvider(name, type.Token));
        var id = ArmIds.Of(type, args.Inputs, provider.SubscriptionId, name);
        // Azure would take it, since the id says all; but rights and tenant are those of another subscription
        return
            ArmIdText.SubscriptionOf(id) is { } subscription
            && !string.Equals(subscription, provider.SubscriptionId, StringComparison.OrdinalIgnoreCase)
            ? throw new PreviewRefusal(PreviewDiagnostics.OtherProvider(name, id, provider))
            : id;
    }

    private string OrRefused(Func<string> id)
    {
        try
        {
            return id();
        }
        catch (PreviewRefusal refusal)
        {
            throw Refuse(refusal.Diagnostic);
        }
    }

    private PreviewRefusal Refuse(Diagnostic diagnostic)
    {
        _refusals.Enqueue(diagnostic);
        return new PreviewRefusal(diagnostic);
    }
}
