using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using AvdPulumi.Configuration.Estate;
using AvdPulumi.Configuration.Facts;

namespace AvdPulumi.Configuration.Exchange.Arm;

/// <summary>The session hosts of a pool as values: what they have in common, and how many there are on each cluster.</summary>
internal sealed partial class ArmHosts
{
    private const string ActiveDirectory = "JsonADDomainExtension";
    private const string Entra = "AADLoginForWindows";

    private static readonly ImmutableArray<(string Name, string Path)> OfAllHosts =
    [
        ("processors", "properties.hardwareProfile.processors"),
        ("memoryMB", "properties.hardwareProfile.memoryMB"),
        ("adminUsername", "properties.osProfile.adminUsername"),
        ("timeZone", "properties.osProfile.windowsConfiguration.timeZone"),
        ("enableTPM", "properties.securityProfile.enableTPM"),
        ("secureBootEnabled", "properties.securityProfile.uefiSettings.secureBootEnabled"),
        ("imageId", "properties.storageProfile.imageReference.id"),
    ];

    private readonly ArmEstate _estate;
    private readonly ArmParameters _shared;
    private readonly List<string> _networks = [];
    private readonly List<string> _paths = [];
    private bool _isFirst = true;

    /// <param name="estate">The running estate.</param>
    /// <param name="shared">Gets what all pools share: networks, storage paths, the domain.</param>
    public ArmHosts(ArmEstate estate, ArmParameters shared) => (_estate, _shared) = (estate, shared);

    /// <summary>Adds the values of a pool's hosts. Hosts whose names this program cannot give are values without a counterpart.</summary>
    public void AddTo(ArmParameters values, ArmPool pool)
    {
        var hosts = pool.Machines.Select(machine => Host.Of(machine, _estate)).ToList();
        // a config has one prefix, one number of digits and one resource group for the hosts of a pool
        var alike = hosts.Where(host => host.Prefix is not null).GroupBy(host => host.Kind, ArmPath.Comparer).MaxBy(same => same.Count());
        foreach (var host in hosts.Where(host => alike?.Contains(host) != true))
            AddOther(values, host);
        if (alike is not null)
            Add(values, alike.First().Prefix!, [.. alike]);
    }

    private void Add(ArmParameters values, string prefix, IReadOnlyList<Host> hosts)
    {
        var first = hosts[0];
        Add(values, "hosts.prefix", prefix, first);
        Add(values, "hosts.numberDigits", first.Digits, first);
        if (_isFirst)
        {
            _isFirst = false;
            Add(_shared, "hosts.location", first.Machine.Text("location") is { } region ? RegionNames.InShort(region) : null, first);
            AddIdentity(first);
        }
        foreach (var (name, path) in OfAllHosts)
            Keep(values, name, path, hosts);
        foreach (var (index, cluster) in hosts.GroupBy(host => host.CustomLocation, ArmPath.Comparer).Index())
            AddCluster(
                values,
                string.Create(CultureInfo.InvariantCulture, $"hosts.clusters[{index}]"),
                [.. cluster.OrderBy(host => host.Number)]
            );
    }

    private void AddCluster(ArmParameters values, string name, IReadOnlyList<Host> hosts)
    {
        var first = hosts[0];
        if (first.CustomLocation is { } location)
        {
            Add(values, $"{name}.customLocationId", location, first);
            Add(values, $"{name}.name", ArmPath.NameOf(location), first);
        }
        // numbers without a gap, because the config has a first one and a count
        var run = hosts.TakeWhile((host, index) => host.Number == first.Number + index).ToList();
        Add(values, $"{name}.startNumber", first.Number, first);
        Add(values, $"{name}.count", run.Count, first);
        foreach (var host in hosts.Skip(run.Count))
            AddOther(values, host);
        // an address that Azure Local has assigned is one of the machine from then on: another one, or none, would replace the network interface
        var addresses = run.Select(AddressOf).OfType<string>().ToList();
        if (addresses.Count == run.Count)
            values.Add(
                $"{name}.addresses",
                new ParameterValue.List([.. addresses.Select(address => new ParameterValue.Text(address))]),
                first.Machine.Origin
            );
        if (NetworkOf(first) is { } network)
        {
            Add(values, $"{name}.logicalNetwork", ArmPath.NameOf(network), first);
            AddShared("logicalNetworks", _networks, network, first);
        }
        if (first.Instance?.Text("properties.storageProfile.vmConfigStoragePathId") is { Length: > 0 } path)
        {
            values.Add(
                $"{name}.storagePaths",
                new ParameterValue.List([new ParameterValue.Text(ArmPath.NameOf(path))]),
                first.Machine.Origin
            );
            AddShared("storagePaths", _paths, path, first);
        }
    }

    private void AddShared(string name, List<string> known, string id, Host host)
    {
        if (known.Contains(id, ArmPath.Comparer))
            return;
        var item = string.Create(CultureInfo.InvariantCulture, $"{name}[{known.Count}]");
        known.Add(id);
        Add(_shared, $"{item}.id", id, host);
        Add(_shared, $"{item}.name", ArmPath.NameOf(id), host);
    }

    private string? NetworkOf(Host host) => ConfigurationOf(host)?.TextAt("properties.subnet.id");

    private string? AddressOf(Host host) => ConfigurationOf(host)?.TextAt("properties.privateIPAddress");

    private ParameterValue.Map? ConfigurationOf(Host host) =>
        FirstOf(host.Instance?.Find("properties.networkProfile.networkInterfaces"))?.TextAt("id") is { } nic
            ? FirstOf(_estate.Find(nic)?.Find("properties.ipConfigurations"))
            : null;

    private static ParameterValue.Map? FirstOf(ParameterValue? list) =>
        (list as ParameterValue.List)?.Items.OfType<ParameterValue.Map>().FirstOrDefault();

    // the extension that joined the machine knows the domain
    private void AddIdentity(Host host)
    {
        var extensions = _estate.OfType(ArmTypes.MachineExtension, host.Machine).ToList();
        if (extensions.Find(extension => extension.Text("properties.type") == ActiveDirectory) is { } join)
        {
            _shared.Add("domain.join", new ParameterValue.Text("ad_ds"), join.Origin);
            foreach (var name in (ReadOnlySpan<string>)["Name", "OUPath", "User", "Options"])
                if (join.Find($"properties.settings.{name}") is { } value)
                    _shared.Add($"domain.{name}", value, join.Origin);
        }
        else if (extensions.Find(extension => extension.Text("properties.type") == Entra) is { } login)
            _shared.Add("domain.join", new ParameterValue.Text("entra_only"), login.Origin);
    }

    // the first host decides, and each that differs is told
    private static void Keep(ArmParameters values, string name, string path, IReadOnlyList<Host> hosts)
    {
        if (hosts[0].Instance?.Find(path) is not { } value)
            return;
        values.Add($"hosts.{name}", value, hosts[0].Machine.Origin);
        foreach (var host in hosts.Where(host => host.Instance?.Find(path) != value))
            Add(values, $"{ArmTable.OtherValue}{name} of {host.Machine.Name}", host.Machine.Name, host);
    }

    private static void Add(ArmParameters values, string name, string? text, Host host)
    {
        if (text is not null)
            values.Add(name, new ParameterValue.Text(text), host.Machine.Origin);
    }

    private static void Add(ArmParameters values, string name, int number, Host host) =>
        values.Add(name, new ParameterValue.Number(number), host.Machine.Origin);

    private static void AddOther(ArmParameters values, Host host) =>
        Add(values, $"{ArmTable.OtherHost}{host.Machine.Name}", host.Machine.Name, host);

    [GeneratedRegex(@"^(?<prefix>.+)-(?<number>\d{1,6})$")]
    private static partial Regex NameOfHost();

    private sealed record Host(ArmResource Machine, ArmResource? Instance, string? Prefix, int Number, int Digits)
    {
        public string Kind => string.Create(CultureInfo.InvariantCulture, $"{Prefix} {Digits} {Machine.Id[..^Machine.Name.Length]}");

        public string? CustomLocation => Instance?.Text("extendedLocation.name");

        public static Host Of(ArmResource machine, ArmEstate estate)
        {
            var instance = estate.OfType(ArmTypes.MachineInstance, machine).FirstOrDefault();
            return NameOfHost().Match(machine.Name) is { Success: true } match
                ? new(
                    machine,
                    instance,
                    match.Groups["prefix"].Value,
                    int.Parse(match.Groups["number"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture),
                    match.Groups["number"].Length
                )
                : new(machine, instance, null, 0, 0);
        }
    }
}
