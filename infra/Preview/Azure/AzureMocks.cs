using System.Collections.Concurrent;
using System.Collections.Immutable;
using AvdPulumi.Configuration;
using Pulumi.Testing;

namespace AvdPulumi.Infra.Preview.Azure;

/// <summary>
/// Answers registrations as Azure would, and refuses what it does not know. It records what it is asked:
/// inputs by the id it gave out, which is how a recorded resource finds its inputs again.
/// </summary>
internal sealed class AzureMocks(string subscriptionId) : IMocks
{
    private readonly ConcurrentDictionary<string, ImmutableArray<MockResourceArgs>> _registrations = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentQueue<MockCallArgs> _calls = new();
    private readonly ConcurrentQueue<Diagnostic> _refusals = new();

    /// <summary>What was registered under each id; more than one entry is a collision in Azure, whose ids ignore case.</summary>
    public IReadOnlyDictionary<string, ImmutableArray<MockResourceArgs>> Registrations => _registrations;

    /// <summary>Provider functions that were called.</summary>
    public IReadOnlyCollection<MockCallArgs> Calls => _calls;

    /// <summary>What was refused.</summary>
    public IReadOnlyCollection<Diagnostic> Refusals => _refusals;

    /// <inheritdoc />
    public Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args)
    {
        var token = args.Type ?? "";
        var name = args.Name ?? "";
        if (IsComponent(token)) return Task.FromResult<(string?, object)>((null, ImmutableDictionary<string, object>.Empty));

        var type = AzureResourceCatalogue.Find(token) ?? throw Refuse(PreviewDiagnostics.UnknownType(name, token));
        var id = IdOf(type, args, name);
        _registrations.AddOrUpdate(id, [args], (_, others) => others.Add(args));
        return Task.FromResult<(string?, object)>((id, StateOf(type, args.Inputs)));
    }

    /// <inheritdoc />
    public Task<object> CallAsync(MockCallArgs args)
    {
        _calls.Enqueue(args);
        var answer = AzureFunctionCatalogue.AnswerOf(args.Token ?? "") ?? throw Refuse(PreviewDiagnostics.UnknownFunction(args.Token ?? ""));
        return Task.FromResult<object>(answer);
    }

    private static bool IsComponent(string token) => token.StartsWith("avd:", StringComparison.Ordinal);

    // the engine's preview gives inputs back as outputs of the same name; Azure adds its own name and type
    private static ImmutableDictionary<string, object> StateOf(AzureResourceType type, ImmutableDictionary<string, object> inputs) => inputs
        .Where(input => input.Key is "location" or "tags")
        .ToImmutableDictionary()
        .SetItem("name", AzureResourceType.FixedName(type.NameInput) ?? inputs[type.NameInput])
        .SetItem("type", type.ArmType);

    private string IdOf(AzureResourceType type, MockResourceArgs args, string name)
    {
        try
        {
            return string.IsNullOrEmpty(args.Id) ? ArmIds.Of(type, args.Inputs, subscriptionId, name) : args.Id;
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
