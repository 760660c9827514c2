using AvdPulumi.Components.Changes;
using AvdPulumi.Configuration.Facts;
using AvdPulumi.Configuration.Generation;
using AvdPulumi.Infra.Preview;
using AvdPulumi.Infra.Preview.Azure;
using AvdPulumi.Infra.Preview.Overview;
using AvdPulumi.Tests.Configuration;
using AvdPulumi.Tests.Infra;

namespace AvdPulumi.Tests.Preview;

/// <summary>What the overview counts and names is what the stack makes.</summary>
public sealed class OverviewTests
{
    public static TheoryData<string> Names => WholePreviews.Names;

    [Fact]
    public void Every_type_of_the_catalogue_is_counted_as_one_kind() =>
        Assert.Equal(
            AzureResourceCatalogue.All.Select(type => type.Token).Order(StringComparer.Ordinal),
            ResourceKinds.All.SelectMany(kind => kind.Types).Select(type => $"azure-native:{type}").Order(StringComparer.Ordinal)
        );

    [Theory]
    [MemberData(nameof(Names))]
    public async Task The_kinds_add_up_to_all_resources_in_Azure(string name)
    {
        var (_, _, model) = await WholePreviews.Of(name);

        Assert.Equal(model.Resources.Count(resource => resource.IsInAzure), model.Overview.Kinds.Sum(kind => kind.Count));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task The_machines_are_those_that_the_stack_registers(string name)
    {
        var (_, _, model) = await WholePreviews.Of(name);

        Assert.Equal(
            model.Resources.Count(resource => resource.ShortType == "azurestackhci:VirtualMachineInstance"),
            model.Overview.Machines.Sum(group => group.Count)
        );
        Assert.Equal(
            model.Resources.Count(resource => resource.Type == "avd:sessionhosts:ArcSessionHost"),
            model.Overview.Machines.Where(group => group.AreHosts).Sum(group => group.Count)
        );
    }

    [Fact]
    public async Task Machines_have_their_cluster_their_size_and_their_seats()
    {
        var machines = (await WholePreviews.Of("examples/large")).Model.Overview.Machines;

        Assert.Equal(
            ("knowledge", true, "azl-01", 17, 8, 32768, 340),
            (
                machines[0].Owner,
                machines[0].AreHosts,
                machines[0].Cluster,
                machines[0].Count,
                machines[0].Processors,
                machines[0].MemoryMb,
                machines[0].Seats
            )
        );
        Assert.Equal(9, machines.Length);
        Assert.Equal(["sofs-kno-cl", "sofs-lig-cl", "sofs-pow-cl"], machines.Where(group => !group.AreHosts).Select(group => group.Owner));
    }

    [Fact]
    public async Task Machines_are_named_as_in_Azure()
    {
        var model = (await WholePreviews.Of("examples/large")).Model;

        Assert.Equal(
            model
                .Resources.Where(resource => resource.Type == "azure-native:hybridcompute:Machine")
                .Select(machine => machine.AzureName)
                .Order(StringComparer.Ordinal),
            model.Overview.Machines.SelectMany(group => group.Names).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public async Task A_host_of_a_personal_pool_is_one_seat() =>
        Assert.All(
            (await WholePreviews.Of("examples/brownfield")).Model.Overview.Machines,
            group => Assert.Equal(group.Count, group.Seats)
        );

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Every_role_assignment_is_listed_once_with_a_name(string name)
    {
        var (_, _, model) = await WholePreviews.Of(name);

        Assert.Equal(
            model
                .Resources.Where(resource => resource.ShortType == "authorization:RoleAssignment")
                .Select(resource => resource.Urn)
                .Order(StringComparer.Ordinal),
            model.Overview.Access.Select(access => access.Urn).Order(StringComparer.Ordinal)
        );
        Assert.All(model.Overview.Access, access => Assert.NotEmpty(access.Who));
        Assert.DoesNotContain(model.Overview.Access, access => access.Where.StartsWith('/'));
    }

    [Fact]
    public async Task Powerful_roles_come_first_with_what_they_allow()
    {
        var access = (await WholePreviews.Of("contoso/prod")).Model.Overview.Access;

        Assert.Equal(
            ("AVD Admins", "Desktop Virtualization Contributor", "resource group rg-contoso-prod-avd", "manages all AVD objects"),
            (access[0].Who, access[0].Role, access[0].Where, access[0].Power)
        );
        Assert.Equal(access.Count(one => one.Power is not null), access.TakeWhile(one => one.Power is not null).Count());
    }

    [Theory]
    [InlineData("Owner")]
    [InlineData("Contributor")]
    [InlineData("User Access Administrator")]
    [InlineData("Key Vault Administrator")]
    [InlineData("Virtual Machine Administrator Login")]
    public void A_role_that_can_take_over_an_estate_is_named(string role)
    {
        var assignment = OverviewModels.Assignment(
            BuiltInRoles.All.Single(known => known.Name == role).Id.ToString(),
            $"{role} for the operators"
        );
        var access = AccessList.Of([assignment]);

        Assert.Equal("the operators", access.Single().Who);
        var line = AccessLines.Of(Loaded.Overlay("").Estate!, access, [assignment]).Line($"the operators → {role} → resource group rg-avd");
        Assert.Equal(OverviewWeight.Notable, line.Severity);
    }

    [Fact]
    public void A_role_that_the_program_does_not_know_is_one_to_look_at()
    {
        var access = AccessList.Of([OverviewModels.Assignment("99999999-0000-0000-0000-000000000009", "")]).Single();

        Assert.Equal(("12345678…", "custom role 99999999…"), (access.Who, access.Role));
        Assert.NotNull(access.Power);
    }

    [Fact]
    public void Every_input_that_replaces_a_resource_has_its_settings()
    {
        var inputs = ChangeTable.All.SelectMany(policy =>
            from input in policy.Inputs
            where input.Effect is ChangeEffect.Replaced or ChangeEffect.ReplacedByProvider
            from kind in policy.Type.EndsWith("VirtualMachineInstance", StringComparison.Ordinal)
                ? [ResourceKinds.SessionHosts, ResourceKinds.FileServerNodes]
                : new[] { ResourceKinds.Of(OverviewModels.Resource(policy.Type["azure-native:".Length..])) }
            select (kind, input.Input)
        );

        Assert.All(inputs, input => Assert.True(SettingsOfInputs.Knows(input.kind, input.Input), $"{input.kind.One}: {input.Input}"));
    }

    [Fact]
    public void The_setting_of_a_name_exists()
    {
        var guide = new SettingsGuide(GeneratedFilesTests.Model);

        Assert.All(
            ResourceKinds.All.Select(SettingsOfInputs.NameOf).OfType<string>(),
            setting => Assert.NotNull(guide.Find(setting.Replace("[]", "[0]", StringComparison.Ordinal)))
        );
    }

    [Fact]
    public void A_stack_that_the_config_gate_stopped_has_nothing_to_say() =>
        Assert.Equal(PreviewOverview.Empty, PreviewRunner.Stopped("avd", "dev", "offline", []).Overview);
}
