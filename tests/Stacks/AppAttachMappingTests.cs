using AvdPulumi.Components.Avd;
using AvdPulumi.Configuration.Estate;
using AvdPulumi.Configuration.Settings;
using AvdPulumi.Configuration.Values;
using AvdPulumi.Stacks.Mapping;

namespace AvdPulumi.Tests.Stacks;

public sealed class AppAttachMappingTests
{
    private static readonly PrincipalSettings Everybody = new()
    {
        Name = "Everybody",
        ObjectId = Guid.Parse("00000000-0000-0000-0000-000000000101"),
    };
    private static readonly PrincipalSettings Accounting = new()
    {
        Name = "Accounting",
        ObjectId = Guid.Parse("00000000-0000-0000-0000-000000000102"),
    };

    private static readonly AppPackageSettings Ledger = new()
    {
        Name = "ledger",
        ImagePath = Path(@"\\fs01\apps\ledger.vhdx"),
        PackageName = "Contoso.Ledger",
        PackageFullName = "Contoso.Ledger_1.2.3.4_x64__8wekyb3d8bbwe",
        PackageFamilyName = "Contoso.Ledger_8wekyb3d8bbwe",
    };

    [Fact]
    public void Makes_no_package_where_app_attach_is_not_used()
    {
        Assert.Empty(AppAttachMapping.DefinitionsFrom(AvdEstate.Of(With(null)).Pools[0]));
        Assert.Empty(AppAttachMapping.DefinitionsFrom(AvdEstate.Of(With(new AppAttachSettings())).Pools[0]));
    }

    [Fact]
    public void The_components_defaults_are_those_of_the_config() =>
        Assert.Equal(
            new AppAttachPackageDefinition
            {
                Name = "ledger",
                ImagePath = @"\\fs01\apps\ledger.vhdx",
                PackageName = "Contoso.Ledger",
                PackageFullName = "Contoso.Ledger_1.2.3.4_x64__8wekyb3d8bbwe",
                PackageFamilyName = "Contoso.Ledger_8wekyb3d8bbwe",
            },
            AppAttachMapping.DefinitionFrom(Ledger)
        );

    [Fact]
    public void Passes_every_option_on()
    {
        var definition = AppAttachMapping.DefinitionFrom(
            Ledger with
            {
                PackageRelativePath = @"\x",
                Version = "2.0.0.0",
                DisplayName = "The ledger",
                Active = false,
                RegisterAtSignIn = true,
            }
        );

        Assert.Equal(
            (@"\x", "2.0.0.0", "The ledger", false, true),
            (definition.RelativePath, definition.Version, definition.DisplayName, definition.Active, definition.RegisterAtSignIn)
        );
    }

    [Theory]
    [InlineData(UnhealthyPackageAction.Unhealthy)]
    [InlineData(UnhealthyPackageAction.NeedsAssistance)]
    [InlineData(UnhealthyPackageAction.DoNotFail)]
    public void Says_what_a_host_reports_when_it_cannot_stage(UnhealthyPackageAction action) =>
        Assert.Equal(action.ToString(), AppAttachMapping.DefinitionFrom(Ledger with { OnUnhealthy = action }).OnStagingFailure.ToString());

    [Fact]
    public void Keeps_the_order_of_the_config()
    {
        var settings = With(new AppAttachSettings { Packages = [Ledger, Ledger with { Name = "atlas" }] });

        Assert.Equal(
            ["ledger", "atlas"],
            AppAttachMapping.DefinitionsFrom(AvdEstate.Of(settings).Pools[0]).Select(package => package.Name)
        );
        Assert.Equal(["ledger", "atlas"], AppAttachMapping.PackagesOf(settings).Select(package => package.Name));
    }

    [Fact]
    public void Gives_a_package_to_its_own_users_else_to_everybody()
    {
        Assert.Equal(Everybody.ObjectId, Holder(Ledger));
        Assert.Equal(Accounting.ObjectId, Holder(Ledger with { Users = [Accounting] }));

        static Guid Holder(AppPackageSettings package) =>
            AvdEstate
                .Of(With(new AppAttachSettings { Packages = [package] }) with { Rbac = new RbacSettings { Users = [Everybody] } })
                .Grants.Single(grant => grant.Target?.Scope == AccessScope.AppPackage)
                .Principal.ObjectId;
    }

    private static AvdSettings With(AppAttachSettings? appAttach) =>
        TestSettings.Minimal with
        {
            Storage = TestSettings.Minimal.Storage with { AppAttach = appAttach },
        };

    private static UncPath Path(string text) =>
        UncPath.TryCreate(text, out var path) ? path : throw new ArgumentException($"'{text}' is no UNC path.", nameof(text));

    [Fact]
    public void A_package_names_what_is_published_from_it()
    {
        var settings = AvdPulumi.Tests.Infra.Previewed.SettingsOf("max");
        Assert.Equal(
            [new PackageApplication("App", "Planner")],
            AppAttachMapping.DefinitionsFrom(AvdEstate.Of(settings).Pools[0]).Single().Applications.AsEnumerable()
        );
    }
}
