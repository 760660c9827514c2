using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using AvdPulumi.Configuration.Estate;
using AvdPulumi.Configuration.Estate.Hosts;
using AvdPulumi.Configuration.Exchange;
using AvdPulumi.Configuration.Exchange.Arm;
using AvdPulumi.Infra.Diff;
using AvdPulumi.Infra.Preview;

namespace AvdPulumi.Infra.Roll;

/// <summary>What the hosts of a pool become, from the preview of the stack.</summary>
internal sealed class RollTarget
{
    private const string PoolType = "azure-native:desktopvirtualization:HostPool";

    // what a machine cannot change while it lives, and its size, which it only changes while it is shut down
    private static readonly ImmutableArray<(string Path, string Words)> Compared =
    [
        ("storageProfile.imageReference.id", "image"),
        ("hardwareProfile.processors", "processors"),
        ("hardwareProfile.memoryMB", "memory in MB"),
        ("securityProfile.enableTPM", "virtual TPM"),
        ("securityProfile.uefiSettings.secureBootEnabled", "secure boot"),
        ("securityProfile.securityType", "security type"),
    ];

    private readonly ImmutableDictionary<string, HostResources> _hosts;

    private RollTarget(EstatePool pool, ImmutableDictionary<string, HostResources> hosts) => (Pool, _hosts) = (pool, hosts);

    /// <summary>The pool.</summary>
    public EstatePool Pool { get; }

    /// <summary>The virtual machines of the preview, to be read as they run.</summary>
    public IEnumerable<PreviewResource> VirtualMachines => _hosts.Values.Select(host => host.Machine);

    /// <summary>The URNs of the images that hosts start from and that the stack creates.</summary>
    /// <param name="hosts">The hosts.</param>
    public ImmutableArray<string> ImagesOf(IEnumerable<RollHost> hosts) =>
        [
            .. hosts
                .Select(host => _hosts.GetValueOrDefault(host.Name)?.Image)
                .OfType<string>()
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal),
        ];

    /// <summary>The URNs to deploy for hosts: their components with all that is below them, and the host pool of the stack, whose registration token is renewed with it.</summary>
    /// <param name="hosts">The hosts.</param>
    public ImmutableArray<string> UrnsOf(IEnumerable<RollHost> hosts) =>
        [.. hosts.SelectMany(host => _hosts[host.Name].Urns).Distinct(StringComparer.Ordinal)];

    /// <summary>The target of a pool.</summary>
    /// <param name="model">The preview.</param>
    /// <param name="pool">The pool.</param>
    public static RollTarget Of(PreviewModel model, EstatePool pool)
    {
        var children = model.Resources.Where(resource => resource.Parent is not null).ToLookup(resource => resource.Parent!);
        var byUrn = model.Resources.ToDictionary(resource => resource.Urn, StringComparer.Ordinal);
        var byMachine = model
            .Resources.Where(resource => resource.Type == Machines.InstanceType)
            .Select(resource => (Id: AzureIdentity.ArmIdOf(resource), Resource: resource))
            .Where(machine => machine.Id is not null)
            .ToDictionary(machine => MachineId.Of(machine.Id!), machine => machine.Resource, ArmPath.Comparer);
        return new RollTarget(
            pool,
            pool.Hosts.ToImmutableDictionary(
                host => host.ComputerName,
                host => ResourcesOf(byMachine[host.MachineId], children, byUrn),
                StringComparer.OrdinalIgnoreCase
            )
        );
    }

    /// <summary>What differs between a host as it runs and the config, in words; empty if nothing does.</summary>
    /// <param name="host">The host.</param>
    /// <param name="actual">Its virtual machine as it runs.</param>
    public string DifferenceOf(EstateHost host, ArmResource actual) =>
        string.Join(
            ", ",
            Compared
                .Select(row =>
                    (
                        row.Words,
                        Wanted: TextOf(ValueText.At(_hosts[host.ComputerName].Machine.Inputs, row.Path)),
                        Has: TextOf(actual.Find($"properties.{row.Path}"))
                    )
                )
                .Where(row => row.Wanted is not null && row.Has is not null && !ArmPath.Comparer.Equals(row.Wanted, row.Has))
                .Select(row => $"{row.Words} {ArmPath.NameOf(row.Has!)}, config {ArmPath.NameOf(row.Wanted!)}")
        );

    /// <summary>A hash of what hosts become and of the limits: a roll is resumed with the same ones only.</summary>
    /// <param name="policy">The limits.</param>
    public string Fingerprint(RollPolicy policy)
    {
        var text = new StringBuilder(policy.ToString());
        foreach (var (name, host) in _hosts.OrderBy(host => host.Key, StringComparer.Ordinal))
            text.Append('\n')
                .Append(name)
                .AppendJoin('|', Compared.Select(row => TextOf(ValueText.At(host.Machine.Inputs, row.Path)) ?? ""))
                .AppendJoin('|', host.Urns);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    private static HostResources ResourcesOf(
        PreviewResource machine,
        ILookup<string, PreviewResource> children,
        Dictionary<string, PreviewResource> byUrn
    )
    {
        var component = byUrn[machine.Parent!];
        ImmutableArray<PreviewResource> own = [.. Below(component, children)];
        var pools = own.SelectMany(resource => resource.DependsOn).Where(urn => byUrn.GetValueOrDefault(urn)?.Type == PoolType);
        return new HostResources(
            machine,
            [.. pools.Concat(own.Select(resource => resource.Urn)).Distinct(StringComparer.Ordinal)],
            machine.DependsOn.FirstOrDefault(urn =>
                byUrn.GetValueOrDefault(urn)?.Type.EndsWith("GalleryImage", StringComparison.Ordinal) == true
            )
        );
    }

    private static IEnumerable<PreviewResource> Below(PreviewResource resource, ILookup<string, PreviewResource> children) =>
        children[resource.Urn].SelectMany(child => Below(child, children)).Prepend(resource);

    private static string? TextOf(PreviewValue? value) => value is null ? null : ValueText.Of(value);

    private static string? TextOf(ParameterValue? value) =>
        value switch
        {
            ParameterValue.Text(var text) => text,
            ParameterValue.Number(var number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture),
            ParameterValue.Flag(var flag) => flag ? "true" : "false",
            _ => null,
        };

    /// <summary>The resources of one host.</summary>
    /// <param name="Machine">Its virtual machine.</param>
    /// <param name="Urns">What is deployed for it.</param>
    /// <param name="Image">URN of its image; null if the stack does not create it.</param>
    private sealed record HostResources(PreviewResource Machine, ImmutableArray<string> Urns, string? Image);
}
