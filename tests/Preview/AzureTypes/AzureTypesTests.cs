using AvdPulumi.Components.Avd;
using AvdPulumi.Infra.Preview;
using AvdPulumi.Infra.Preview.Azure;
using AvdPulumi.Tests.Components;
using AvdPulumi.Tests.Infra;
using AvdPulumi.Tests.Shared;

namespace AvdPulumi.Tests.AzureTypes;

/// <summary>Everything that the program registers, in every example and every stack of the fixtures, held against Azure's own types.</summary>
public sealed class AzureTypesTests
{
    public static TheoryData<string> Previews => WholePreviews.Names;

    public static TheoryData<string> Types => [.. AzureResourceCatalogue.All.Select(type => type.Token)];

    [Theory]
    [MemberData(nameof(Previews))]
    public async Task Azure_takes_every_input(string name)
    {
        var results = ResultsOf((await WholePreviews.Of(name)).Model);

        AssertNone(results.SelectMany(result => result.Findings).Where(finding => !AzureTypeExceptions.Have(finding)));
        Assert.True(results.Sum(result => result.Values) > 0, "Nothing was checked.");
    }

    /// <summary>What a person has to look at, because no type can tell.</summary>
    [Fact]
    public async Task What_could_not_be_looked_at_is_known() =>
        Golden.Verify(
            string.Concat(
                (await WholePreviews.AllAsync())
                    .SelectMany(whole => Azure(whole.Model))
                    .SelectMany(resource => Check(resource).Unseen.Select(path => $"{resource.Type} {path}\n"))
                    .Distinct()
                    .Order(StringComparer.Ordinal)
            ),
            "tests",
            "Goldens",
            "not-seen-by-azures-types.txt"
        );

    [Theory]
    [MemberData(nameof(Types))]
    public void A_type_of_the_program_is_one_of_Azures_at_the_version_of_azure_native(string token) =>
        Assert.NotNull(AzureTypeLibrary.BodyOf(AzureResourceCatalogue.Find(token)!));

    /// <summary>Holds the way back from inputs to a body, and the names that follow from no rule, complete for whatever a program may set.</summary>
    [Theory]
    [MemberData(nameof(Types))]
    public void Every_input_that_could_be_set_has_a_place_in_Azures_type(string token) =>
        AssertNone(NamesOf(token).Where(finding => !AzureTypeExceptions.Have(finding)));

    [Fact]
    public async Task Objects_of_avd_that_a_stack_may_lack_are_right_too()
    {
        var model = await StackPrograms.PreviewAsync(() =>
        {
            var pool = new HostPool("pool", new() { Placement = SampleEstate.Placement, Definition = SampleEstate.HostPool });
            _ = new ApplicationGroup(
                "apps",
                new()
                {
                    Placement = SampleEstate.Placement,
                    HostPool = pool,
                    Definition = SampleEstate.RemoteApps,
                }
            );
            _ = new AppAttachPackage(
                "app",
                new()
                {
                    Placement = SampleEstate.Placement,
                    HostPool = pool,
                    Definition = SampleEstate.Package,
                }
            );
            _ = new ScalingPlan(
                "pooled",
                new()
                {
                    Placement = SampleEstate.Placement,
                    HostPool = pool,
                    Definition = SampleEstate.ScalingPlan,
                }
            );
            _ = new ScalingPlan(
                "personal",
                new()
                {
                    Placement = SampleEstate.Placement,
                    HostPool = pool,
                    Definition = SampleEstate.ScalingPlan with
                    {
                        Name = "sp-personal",
                        Schedules = new ScalingSchedules.Personal([SampleEstate.PersonalSchedule]),
                    },
                }
            );
        });

        AssertNone(ResultsOf(model).SelectMany(result => result.Findings).Where(finding => !AzureTypeExceptions.Have(finding)));
    }

    [Fact]
    public async Task Every_exception_is_needed()
    {
        var found = (await WholePreviews.AllAsync())
            .SelectMany(whole => ResultsOf(whole.Model))
            .SelectMany(result => result.Findings)
            .Concat(AzureResourceCatalogue.All.SelectMany(type => NamesOf(type.Token)))
            .ToList();

        Assert.All(AzureTypeExceptions.All, exception => Assert.Contains(found, exception.Covers));
    }

    [Fact]
    public void Every_name_that_follows_from_no_rule_is_needed()
    {
        Assert.All(
            AzureNames.Renamed,
            renamed => Assert.NotEqual(AzureNames.InProgram(renamed.Name), renamed.Input, StringComparer.OrdinalIgnoreCase)
        );
        Assert.All(
            AzureNames.Renamed.Where(renamed => AzureResourceCatalogue.Find(renamed.Type) is not null),
            renamed => Assert.Contains(renamed.Input, EveryInput.NamesOf(renamed.Type))
        );
        Assert.All(
            AzureNames.InAddress.Where(address => AzureResourceCatalogue.Find(address.Type) is not null),
            address => Assert.Contains(address.Input, EveryInput.NamesOf(address.Type))
        );
    }

    private static IEnumerable<AzureTypeFinding> NamesOf(string token) =>
        AzureTypeCheck
            .Of(AzureResourceCatalogue.Find(token)!, EveryInput.Of(token))
            .Findings.Where(finding => finding.Problem == AzureProblem.UnknownName);

    private static List<AzureTypeResult> ResultsOf(PreviewModel model) => [.. Azure(model).Select(Check)];

    private static IEnumerable<PreviewResource> Azure(PreviewModel model) =>
        model.Resources.Where(resource => resource.Type.StartsWith("azure-native:", StringComparison.Ordinal));

    private static AzureTypeResult Check(PreviewResource resource) =>
        AzureTypeCheck.Of(AzureResourceCatalogue.Find(resource.Type)!, resource.Inputs);

    private static void AssertNone(IEnumerable<AzureTypeFinding> findings) => Assert.True(!findings.Any(), string.Join('\n', findings));
}
