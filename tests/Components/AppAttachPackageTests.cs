using System.Collections.Immutable;
using AvdPulumi.Components.Avd;
using AvdPulumi.Components.ExtensionResources;
using Pulumi;
using AzureNative = Pulumi.AzureNative;

namespace AvdPulumi.Tests.Components;

public sealed class AppAttachPackageTests
{
    private const string Type = "azure-native:desktopvirtualization:AppAttachPackage";
    private const string User = "00000000-0000-0000-0000-000000000101";

    [Fact]
    public async Task Sends_what_is_required_and_leaves_the_manifest_to_the_image()
    {
        var inputs = await InputsAsync(SampleEstate.Package);
        var properties = inputs["properties"].AsMap();
        var image = properties["image"].AsMap();

        Assert.Equal(
            ["appAttachPackageName", "location", "properties", "resourceGroupName", "tags"],
            inputs.Keys.Order(StringComparer.Ordinal)
        );
        Assert.Equal(["failHealthCheckOnStagingFailure", "hostPoolReferences", "image"], properties.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(
            [
                "displayName",
                "imagePath",
                "isActive",
                "isRegularRegistration",
                "packageFamilyName",
                "packageFullName",
                "packageName",
                "packageRelativePath",
                "version",
            ],
            image.Keys.Order(StringComparer.Ordinal)
        );
        Assert.Equal("ledger", inputs["appAttachPackageName"]);
        Assert.Equal(
            ["/subscriptions/s/azure-native:desktopvirtualization:HostPool/hp-contoso"],
            properties["hostPoolReferences"].AsList().AsEnumerable()
        );
        Assert.Equal("NeedsAssistance", properties["failHealthCheckOnStagingFailure"]);
        Assert.Equal(@"\\fs01\apps\ledger.vhdx", image["imagePath"]);
        Assert.Equal("Contoso.Ledger", image["packageName"]);
        Assert.Equal("Contoso.Ledger_1.2.3.4_x64__8wekyb3d8bbwe", image["packageFullName"]);
        Assert.Equal("Contoso.Ledger_8wekyb3d8bbwe", image["packageFamilyName"]);
        Assert.Equal((true, false), (image["isActive"], image["isRegularRegistration"]));
    }

    [Fact]
    public async Task Names_the_applications_that_are_published_from_it()
    {
        var image = await ImageAsync(SampleEstate.Package with { Applications = [new("App", "Ledger"), new("Viewer")] });

        Assert.Equal(
            [("App", "Contoso.Ledger_8wekyb3d8bbwe!App", "Ledger"), ("Viewer", "Contoso.Ledger_8wekyb3d8bbwe!Viewer", "Viewer")],
            image["packageApplications"]
                .AsList()
                .Select(application => application.AsMap())
                .Select(map => ((string)map["appId"], (string)map["appUserModelID"], (string)map["friendlyName"]))
        );
    }

    [Fact]
    public async Task Derives_what_the_full_name_tells()
    {
        var image = await ImageAsync(SampleEstate.Package);

        Assert.Equal("1.2.3.4", image["version"]);
        Assert.Equal(@"\apps\Contoso.Ledger_1.2.3.4_x64__8wekyb3d8bbwe", image["packageRelativePath"]);
        Assert.Equal("Contoso.Ledger", image["displayName"]);
    }

    [Fact]
    public async Task Sends_every_option_that_is_given()
    {
        var properties = (
            await InputsAsync(
                SampleEstate.Package with
                {
                    RelativePath = @"\MSIX\ledger",
                    Version = "2.0.0.0",
                    DisplayName = "The ledger",
                    Active = false,
                    RegisterAtSignIn = true,
                    OnStagingFailure = AzureNative.DesktopVirtualization.FailHealthCheckOnStagingFailure.DoNotFail,
                }
            )
        )["properties"]
            .AsMap();
        var image = properties["image"].AsMap();

        Assert.Equal("DoNotFail", properties["failHealthCheckOnStagingFailure"]);
        Assert.Equal(@"\MSIX\ledger", image["packageRelativePath"]);
        Assert.Equal("2.0.0.0", image["version"]);
        Assert.Equal("The ledger", image["displayName"]);
        Assert.Equal((false, true), (image["isActive"], image["isRegularRegistration"]));
    }

    [Theory]
    [InlineData("Contoso.Ledger_1.2.3.4_x64__8wekyb3d8bbwe", "1.2.3.4")]
    [InlineData("Contoso.Ledger_10.0.22621.1_neutral_split.language-de_8wekyb3d8bbwe", "10.0.22621.1")]
    [InlineData("Contoso.Ledger_1.0.0.0_neutral_~_8wekyb3d8bbwe", "1.0.0.0")]
    public void Reads_the_version_of_a_full_name(string fullName, string version)
    {
        Assert.Equal(version, PackageFullName.VersionOf(fullName));
        Assert.Equal($@"\apps\{fullName}", PackageFullName.RelativePathOf(fullName));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Contoso.Ledger_8wekyb3d8bbwe")]
    [InlineData("Contoso.Ledger_x64_1.2.3.4__8wekyb3d8bbwe")]
    [InlineData("Contoso.Ledger_1.2.3.4_x64__8wekyb3d8bbwe_more")]
    public void Refuses_what_is_not_a_full_name(string text)
    {
        Assert.Throws<ArgumentException>(() => PackageFullName.VersionOf(text));
        Assert.Throws<ArgumentException>(() => PackageFullName.RelativePathOf(text));
    }

    [Fact]
    public async Task Takes_any_full_name_where_nothing_has_to_be_read_from_it() =>
        Assert.Equal(
            "as-given",
            (await ImageAsync(SampleEstate.Package with { PackageFullName = "as-given", Version = "1.0.0.0", RelativePath = @"\apps\x" }))[
                "packageFullName"
            ]
        );

    [Fact]
    public async Task Names_its_children_after_itself()
    {
        var extensions = new ResourceExtensions
        {
            Logs = new("/workspace", ["Management"]),
            RoleAssignments =
            [
                new(
                    GrantedRole.BuiltIn(new Guid("1d18fff3-a72a-46b5-b4a9-0b38a3cd7e63"), "Desktop Virtualization User"),
                    new(User, User, AzureNative.Authorization.PrincipalType.Group, "AVD Users"),
                    "7bb0365b-4d73-8258-ac4b-76eea7ec3020"
                ),
            ],
            Lock = new(AzureNative.Authorization.LockLevel.CanNotDelete, "in use"),
        };
        var run = await ComponentRun.OfAsync(() =>
            _ = new AppAttachPackage("app", Args(Pool(), SampleEstate.Package) with { Extensions = extensions })
        );

        Assert.Equal(
            [$"app-access-desktop-virtualization-user-{User}", "app-lock", "app-logs-setting", "app-package", "pool-pool"],
            run.Names.Order(StringComparer.Ordinal)
        );
        Assert.Equal($"/subscriptions/s/{Type}/ledger", run.InputsOfNamed("app-lock")["scope"]);
    }

    [Fact]
    public async Task Can_be_built_twice_and_below_another_component()
    {
        var run = await ComponentRun.OfAsync(() =>
        {
            var pool = Pool();
            var parent = new ComponentResource("avd:test:Parent", "parent");
            _ = new AppAttachPackage("one", Args(pool, SampleEstate.Package), new ComponentResourceOptions { Parent = parent });
            _ = new AppAttachPackage("two", Args(pool, SampleEstate.Package));
        });

        Assert.Equal(["one-package", "pool-pool", "two-package"], run.Names.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Gives_out_the_id_of_the_package()
    {
        var run = await ComponentRun.OfAsync(() => _ = new AppAttachPackage("app", Args(Pool(), SampleEstate.Package)));
        Assert.Equal($"/subscriptions/s/{Type}/ledger", await ComponentRun.ValueOfAsync(run.Resource<AppAttachPackage>().Id));
    }

    private static async Task<ImmutableDictionary<string, object>> InputsAsync(AppAttachPackageDefinition definition) =>
        (await ComponentRun.OfAsync(() => _ = new AppAttachPackage("app", Args(Pool(), definition)))).InputsOf(Type);

    private static async Task<ImmutableDictionary<string, object>> ImageAsync(AppAttachPackageDefinition definition) =>
        (await InputsAsync(definition))["properties"].AsMap()["image"].AsMap();

    private static AppAttachPackageArgs Args(HostPool pool, AppAttachPackageDefinition definition) =>
        new()
        {
            Placement = SampleEstate.Placement,
            HostPool = pool,
            Definition = definition,
        };

    private static HostPool Pool() => new("pool", new() { Placement = SampleEstate.Placement, Definition = SampleEstate.HostPool });
}
