using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using AvdPulumi.Configuration.Estate;
using AvdPulumi.Infra.Diff;
using AvdPulumi.Infra.Preview;
using AvdPulumi.Infra.Roll;
using AvdPulumi.Tests.Infra;
using AvdPulumi.Tests.Live;

namespace AvdPulumi.Tests.Roll;

/// <summary>
/// Pulumi for one stack on the double of Azure: it destroys and creates there what it is asked for, and refuses a target that its state or the preview does not have, as the real one does.
/// </summary>
internal sealed class StackDouble : IPulumi
{
    private readonly AzureDouble _azure;
    private readonly WholePreview _whole;
    private readonly JumpingClock _clock;
    private readonly Dictionary<string, PreviewResource> _state;
    private readonly Dictionary<string, PreviewResource> _program;
    private readonly Dictionary<string, JsonObject> _snapshots = new(StringComparer.OrdinalIgnoreCase);

    public StackDouble(AzureDouble azure, WholePreview whole, JumpingClock clock)
    {
        (_azure, _whole, _clock) = (azure, whole, clock);
        _program = whole.Model.Resources.ToDictionary(resource => resource.Urn);
        _state = new(_program);
        foreach (var id in whole.Model.Resources.Select(AzureIdentity.ArmIdOf).OfType<string>().Where(Exists))
            _snapshots[id] = azure[id].DeepClone().AsObject();
    }

    /// <summary>What was asked, with the number of targets.</summary>
    public List<string> Asked { get; } = [];

    /// <summary>Every target that was named.</summary>
    public HashSet<string> Targets { get; } = [];

    /// <summary>Default: none. Computer names of hosts that do not get healthy.</summary>
    public HashSet<string> Sick { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Default: none. The verb that fails.</summary>
    public string? Fails { get; set; }

    /// <summary>Default: nothing. What happens at the begin of a verb.</summary>
    public Action<string> OnVerb { get; set; } = _ => { };

    public Task<PulumiAnswer> RunAsync(string folder, ImmutableArray<string> arguments, string? log)
    {
        if (arguments is ["stack", "export", "--stack", _])
            return Task.FromResult(new PulumiAnswer(0, Export()));
        Assert.Equal("--yes --non-interactive --skip-preview", string.Join(' ', arguments[3..6]));
        ImmutableArray<string> targets = [.. arguments[6..].Where((_, index) => index % 2 == 1)];
        Asked.Add($"{arguments[0]} --stack {arguments[2]}: {targets.Length} targets");
        Targets.UnionWith(targets);
        OnVerb(arguments[0]);
        if (Fails == arguments[0])
            return Task.FromResult(new PulumiAnswer(255, ""));
        var known = arguments[0] == "destroy" ? _state : _program;
        if (targets.FirstOrDefault(urn => !known.ContainsKey(urn)) is { } unknown)
            throw new InvalidOperationException($"no such target: {unknown}");
        if (arguments[0] == "destroy")
            Destroy(targets);
        else
            Up(targets);
        return Task.FromResult(new PulumiAnswer(0, ""));
    }

    private void Destroy(ImmutableArray<string> targets)
    {
        _clock.Pass(TimeSpan.FromMinutes(7));
        foreach (var urn in targets)
        {
            // a resource cannot go while another one is below it
            Assert.DoesNotContain(_state.Values, resource => resource.Parent == urn && !targets.Contains(resource.Urn));
            if (AzureIdentity.ArmIdOf(_state[urn]) is { } id && Exists(id))
                _azure.Remove(id);
        }
        foreach (var urn in targets)
            _state.Remove(urn);
    }

    private void Up(ImmutableArray<string> targets)
    {
        _clock.Pass(TimeSpan.FromMinutes(targets.Length > 2 ? 24 : 40));
        foreach (var resource in targets.Select(urn => _program[urn]))
        {
            Assert.True(resource.Parent is null || _state.ContainsKey(resource.Parent) || targets.Contains(resource.Parent));
            _state[resource.Urn] = resource;
            if (AzureIdentity.ArmIdOf(resource) is { } id && _snapshots.TryGetValue(id, out var snapshot))
                _azure.Add(snapshot.DeepClone().AsObject(), keep: true);
        }
        foreach (var pool in _whole.Estate.PoolsWithOwnHosts)
        foreach (
            var host in pool.Hosts.Where(host =>
                targets.Any(urn => urn.EndsWith($"-{host.ComputerName}", StringComparison.OrdinalIgnoreCase))
            )
        )
            Register(pool, host.ComputerName, host.RegisteredName);
    }

    private void Register(EstatePool pool, string computer, string name)
    {
        var host = RunningEstate.HostOf(pool, name);
        if (Sick.Contains(computer))
        {
            host["properties"]!["status"] = "Unavailable";
            host["properties"]!["sessionHostHealthCheckResults"]![0]!["healthCheckResult"] = "HealthCheckFailed";
        }
        _azure.Add(host);
    }

    private string Export() =>
        JsonSerializer.Serialize(
            new
            {
                version = 3,
                deployment = new { resources = _state.Values.Select(resource => new { urn = resource.Urn, parent = resource.Parent }) },
            }
        );

    private bool Exists(string id) =>
        _azure.IdsOf(_whole.Model.Resources.Length == 0 ? "" : TypeOf(id)).Contains(id, StringComparer.OrdinalIgnoreCase);

    private static string TypeOf(string id)
    {
        var parts = id[(id.LastIndexOf("/providers/", StringComparison.OrdinalIgnoreCase) + "/providers/".Length)..].Split('/');
        return string.Join('/', parts.Where((_, index) => index == 0 || index % 2 == 1));
    }
}
