using System.Collections.Immutable;
using System.Globalization;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Estate;
using AvdPulumi.Configuration.Exchange.Import;
using AvdPulumi.Configuration.Facts;
using AvdPulumi.Configuration.Values;
using AvdPulumi.Configuration.Writing;

namespace AvdPulumi.Configuration.Exchange.Arm;

/// <summary>Makes a config of a running estate: of its host pools, what they publish, their hosts, and the vault and workspace beside them.</summary>
public sealed class ArmImport
{
    // what hosts use and a config names by its id, and resource groups
    private static readonly ImmutableArray<string> UsedByHosts =
    [
        ArmTypes.ResourceGroup,
        ArmTypes.NetworkInterface,
        ArmTypes.LogicalNetwork,
        ArmTypes.StorageContainer,
        ArmTypes.GalleryImage,
        ArmTypes.MarketplaceImage,
    ];

    private readonly ArmEstate _estate;
    private readonly ArmParameters _shared;
    private readonly ArmHosts _hosts;
    private readonly HashSet<ArmResource> _known = new(ReferenceEqualityComparer.Instance);
    private readonly string _file;

    private ArmImport(ImmutableArray<ArmExport> exports)
    {
        _file = string.Join(", ", exports.Select(export => export.File));
        _estate = new ArmEstate(exports.SelectMany(export => export.Resources));
        _shared = new ArmParameters(_file);
        _hosts = new ArmHosts(_estate, _shared);
    }

    /// <summary>The config. With an error in the diagnostics, it is empty.</summary>
    public static ImportedConfig Of(ImmutableArray<ArmExport> exports)
    {
        ImmutableArray<Diagnostic> unread = [.. exports.SelectMany(export => export.Diagnostics)];
        if (unread.Any(found => found.Severity == Severity.Error))
            return ImportedConfig.Refused(unread);
        var import = new ArmImport(exports);
        if (import._estate.Pools.IsEmpty)
            return ImportedConfig.Refused([.. unread, ImportDiagnostics.NoHostPool(import._file, import._estate.All.Length)]);
        var imported = import.Import();
        return imported with { Diagnostics = [.. unread, .. imported.Diagnostics] };
    }

    private ImportedConfig Import()
    {
        AddPlatform();
        if (_estate.Pools is [var first, ..])
        {
            AddPlace(first);
            AddDiagnostics(first);
        }
        // without pools in the config, the only one is what is at the top level
        if (_estate.Pools is [var only])
            AddPool(_shared, only);
        // one workspace for all pools is there once
        else if (_estate.Pools.Select(pool => pool.Workspace).Distinct().ToList() is [{ } workspace])
            _shared.Add("workspace", Known(workspace), "location", "tags");
        var names = _estate.Pools.Select(pool => pool.HostPool.Name).ToImmutableArray();
        var pools =
            names.Length < 2 ? [] : _estate.Pools.Zip(ArmSupply.PoolNames(names), (pool, name) => (name, Values: ValuesOf(pool))).ToList();
        AddOthers();
        return pools.Aggregate(
            ForeignImport.Of(new ImportSource(_shared.File, new ArmTable([.. names, .. GroupNames()]))),
            static (all, pool) => With(all, pool.name, ForeignImport.Of(new ImportSource(pool.Values, new ArmTable())))
        );
    }

    private ParameterFile ValuesOf(ArmPool pool)
    {
        var values = new ArmParameters(_file);
        AddPool(values, pool);
        return values.File;
    }

    private IEnumerable<string> GroupNames() =>
        _estate.Pools.Select(pool => ArmId.TryCreate(pool.HostPool.Id, out var id) ? id.ResourceGroup : null).OfType<string>().Take(1);

    // of what pools share, the first one decides
    private static ImportedConfig With(ImportedConfig all, string pool, ImportedConfig own)
    {
        all.Draft.Include(own.Draft, pool);
        return new ImportedConfig
        {
            Draft = all.Draft,
            Carried = [.. all.Carried, .. own.Carried.Select(value => value with { Settings = [.. value.Settings.Select(Placed)] })],
            Left = [.. all.Left, .. own.Left],
            Supplied = [.. all.Supplied, .. own.Supplied.Select(setting => setting with { Setting = Placed(setting.Setting) })],
            Diagnostics = [.. all.Diagnostics, .. own.Diagnostics],
        };

        string Placed(string setting) => ConfigDraft.PathInPool(setting, pool);
    }

    private void AddPool(ArmParameters values, ArmPool pool)
    {
        values.Add("hostPool", Known(pool.HostPool), "location", "tags");
        foreach (var (index, group) in pool.Groups.Index())
            AddGroup(values, string.Create(CultureInfo.InvariantCulture, $"applicationGroups[{index}]"), group);
        if (pool.Workspace is { } workspace && _known.Add(workspace))
            values.Add("workspace", workspace, "location", "tags");
        if (pool.ScalingPlan is { } plan)
            AddScaling(values, plan, pool);
        _hosts.AddTo(values, pool);
        _known.UnionWith(pool.Machines);
        _known.UnionWith(_estate.OfType(ArmTypes.SessionHost, pool.HostPool));
    }

    private void AddGroup(ArmParameters values, string name, ArmResource group)
    {
        values.Add(name, Known(group), "location", "tags", "kind");
        foreach (var (index, application) in _estate.OfType(ArmTypes.Application, group).Index())
            values.Add(string.Create(CultureInfo.InvariantCulture, $"{name}.applications[{index}]"), Known(application));
        var users = _estate
            .OfType(ArmTypes.RoleAssignment, group)
            .Where(role =>
                ArmPath.Comparer.Equals(
                    ArmPath.NameOf(role.PropertyText("roleDefinitionId")),
                    BuiltInRoles.DesktopVirtualizationUser.Id.ToString()
                )
            );
        foreach (var (index, role) in users.Index())
        {
            _known.Add(role);
            var user = string.Create(CultureInfo.InvariantCulture, $"{name}.users[{index}]");
            var principal = role.PropertyText("principalId");
            values.Add($"{user}.principalId", new ParameterValue.Text(principal), role.Origin);
            values.Add(
                $"{user}.name",
                new ParameterValue.Text(role.PropertyText("principalName") is { Length: > 0 } known ? known : principal),
                role.Origin
            );
            if (role.PropertyText("principalType") is { Length: > 0 } type)
                values.Add($"{user}.principalType", new ParameterValue.Text(type), role.Origin);
        }
    }

    private void AddScaling(ArmParameters values, ArmResource plan, ArmPool pool)
    {
        var schedules = _estate.OfType(ArmTypes.PooledSchedule, plan).ToList();
        values.Add("scalingPlan", Known(plan), "location", "tags");
        if (
            plan.Find("properties.hostPoolReferences") is ParameterValue.List { Items: var references }
            && references
                .OfType<ParameterValue.Map>()
                .FirstOrDefault(reference => ArmPath.Comparer.Equals(reference.TextAt("hostPoolArmPath"), pool.HostPool.Id))
                is { } own
            && own.Find("scalingPlanEnabled") is { } enabled
        )
            values.Add("scalingPlan.enabled", enabled, plan.Origin);
        foreach (var (index, schedule) in schedules.Index())
            values.Add(string.Create(CultureInfo.InvariantCulture, $"pooledSchedules[{index}]"), Known(schedule));
    }

    // where everything is: that of the first pool
    private void AddPlace(ArmPool pool)
    {
        var origin = pool.HostPool.Origin;
        if (ArmId.TryCreate(pool.HostPool.Id, out var id))
        {
            _shared.Add("hostPool.subscription", new ParameterValue.Text(id.SubscriptionId.ToString()), origin);
            AddResourceGroup("hostPool", id, origin);
        }
        if (pool.HostPool.Text("location") is { } location)
            _shared.Add("hostPool.location", new ParameterValue.Text(RegionNames.InShort(location)), origin);
        if (pool.HostPool.Find("tags") is { } tags)
            _shared.Add("hostPool.tags", tags, origin);
        if (
            _estate
                .OfType(ArmTypes.KeyVault)
                .Select(vault => vault.Find("properties.tenantId"))
                .FirstOrDefault(found => found is not null) is
            { } tenant
        )
            _shared.Add("hostPool.tenant", tenant, origin);
        if (_estate.Pools.SelectMany(each => each.Machines).FirstOrDefault() is { } machine && ArmId.TryCreate(machine.Id, out var host))
        {
            _shared.Add("hosts.subscription", new ParameterValue.Text(host.SubscriptionId.ToString()), machine.Origin);
            // networks and images of the cluster are often in it as well, so it is used as it is
            _shared.Add("hosts.resourceGroup", new ParameterValue.Text(host.ResourceGroup), machine.Origin);
            _shared.Add("hosts.resourceGroupExists", new ParameterValue.Flag(false), machine.Origin);
        }
    }

    private void AddDiagnostics(ArmPool pool)
    {
        if (_estate.OfType(ArmTypes.DiagnosticSetting, pool.HostPool).FirstOrDefault() is not { } setting)
            return;
        ImmutableArray<ParameterValue.Map> logs = setting.Find("properties.logs") is ParameterValue.List { Items: var items }
            ? [.. items.OfType<ParameterValue.Map>().Where(log => log.Find("enabled") is ParameterValue.Flag { Value: true })]
            : [];
        AddList("diagnostics.hostPool", "category");
        AddList("diagnostics.hostPoolGroups", "categoryGroup");

        void AddList(string name, string member) =>
            _shared.Add(
                name,
                new ParameterValue.List([.. logs.Select(log => log.Find(member)).OfType<ParameterValue.Text>()]),
                Known(setting).Origin
            );
    }

    // a group that is not in the exports may be in another region, and a deployment would replace it
    private void AddResourceGroup(string name, ArmId id, Origin origin)
    {
        _shared.Add($"{name}.resourceGroup", new ParameterValue.Text(id.ResourceGroup), origin);
        if (_estate.Find(ArmPath.Group(id.SubscriptionId, id.ResourceGroup)) is null)
            _shared.Add($"{name}.resourceGroupIsExported", new ParameterValue.Flag(false), origin);
    }

    private void AddPlatform()
    {
        var vaults = _estate.OfType(ArmTypes.KeyVault).ToList();
        // the vault of the estate is beside its host pool; passwords may be in any other one
        var own = vaults.Where(vault => _estate.Pools.Any(pool => GroupOf(pool.HostPool) == GroupOf(vault))).ToList() is [var beside]
            ? beside
            : null;
        if (own is not null)
            AddVault(own);
        foreach (var (index, vault) in vaults.Where(vault => vault != own).Index())
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"externalVaults[{index}]");
            _shared.Add($"{name}.name", new ParameterValue.Text(Known(vault).Name), vault.Origin);
            _shared.Add($"{name}.id", new ParameterValue.Text(vault.Id), vault.Origin);
        }
        if (_estate.OfType(ArmTypes.LogAnalyticsWorkspace).ToList() is [var workspace])
        {
            _shared.Add("logAnalytics", Known(workspace), "location", "tags");
            if (ArmId.TryCreate(workspace.Id, out var id))
                AddResourceGroup("logAnalytics", id, workspace.Origin);
        }
        if (_estate.OfType(ArmTypes.ActionGroup).ToList() is [var actions])
            _shared.Add("actionGroup", Known(actions), "location", "tags");
    }

    private void AddVault(ArmResource vault)
    {
        _shared.Add("keyVault", Known(vault), "location", "tags");
        // Azure shows it only if it is on
        if (vault.HasProperties && vault.Find("properties.enablePurgeProtection") is null)
            _shared.Add("keyVault.properties.enablePurgeProtection", new ParameterValue.Flag(false), vault.Origin);
        AddTexts("keyVault.ipRules", "properties.networkAcls.ipRules", "value");
        AddTexts("keyVault.subnetIds", "properties.networkAcls.virtualNetworkRules", "id");

        void AddTexts(string name, string path, string member)
        {
            if (vault.Find(path) is ParameterValue.List { Items: { IsEmpty: false } items })
                _shared.Add(
                    name,
                    new ParameterValue.List([
                        .. items.OfType<ParameterValue.Map>().Select(item => item.Find(member)).OfType<ParameterValue.Text>(),
                    ]),
                    vault.Origin
                );
        }
    }

    // one line for each type, because there may be hundreds
    private void AddOthers()
    {
        foreach (
            var same in _estate
                .All.Where(resource => !IsKnown(resource))
                .GroupBy(resource => resource.Type, StringComparer.OrdinalIgnoreCase)
        )
            _shared.Add(
                same.ToList() is [var only]
                    ? $"{ArmTable.Other}{only.Type} {only.Name}"
                    : string.Create(CultureInfo.InvariantCulture, $"{ArmTable.Other}{same.Key} ({same.Count()})"),
                new ParameterValue.Text(same.First().Name),
                same.First().Origin
            );
    }

    // what belongs to a machine or to a vault is told with it, and what hosts use is in the config by its id
    private bool IsKnown(ArmResource resource) =>
        _known.Contains(resource)
        || UsedByHosts.Any(resource.Is)
        || _known.Any(owner => !owner.Is(ArmTypes.HostPool) && resource.Id.StartsWith($"{owner.Id}/", StringComparison.OrdinalIgnoreCase));

    private ArmResource Known(ArmResource resource)
    {
        _known.Add(resource);
        return resource;
    }

    private static string GroupOf(ArmResource resource) =>
        ArmId.TryCreate(resource.Id, out var id) ? ArmPath.Group(id.SubscriptionId, id.ResourceGroup).ToLowerInvariant() : "";
}
