using Pulumi;

namespace AvdPulumi.Tests.Generator;

public class ManifestTests
{
    public static TheoryData<string, string, string> Resources => Rows(Manifest.Resources, ResourceToken);

    public static TheoryData<string, string> Functions
    {
        get
        {
            var rows = new TheoryData<string, string>();
            foreach (var function in Manifest.Functions)
                rows.Add(function.Package, function.FullName);
            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Resources))]
    public void Has_the_resource_with_its_token_and_arguments(string package, string fullName, string token)
    {
        var resource = Manifest.TypeOf(package, fullName);
        var args = Manifest.TypeOf(package, fullName + "Args");

        Assert.Equal(token, Members.TokenOf(resource));
        Assert.Equal(typeof(CustomResource), resource.BaseType);
        Assert.Equal(typeof(ResourceArgs), args.BaseType);
        Assert.Equal(
            [typeof(string), args, typeof(CustomResourceOptions)],
            resource.GetConstructors().Single().GetParameters().Select(p => p.ParameterType)
        );
    }

    [Theory]
    [MemberData(nameof(Functions))]
    public void Has_the_function_in_its_three_forms(string package, string fullName)
    {
        var function = Manifest.TypeOf(package, fullName);
        var result = Manifest.TypeOf(package, fullName + "Result");

        Assert.Equal(typeof(Task<>).MakeGenericType(result), function.GetMethods().Single(m => m.Name == "InvokeAsync").ReturnType);
        Assert.Equal(
            [nameof(InvokeOptions), nameof(InvokeOutputOptions)],
            function
                .GetMethods()
                .Where(m => m.Name == "Invoke")
                .Select(m => m.GetParameters().Last().ParameterType.Name)
                .Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void Only_a_resource_group_can_do_without_arguments()
    {
        var optional = Manifest
            .Resources.Where(entry => entry.Package == "Pulumi.AzureNative")
            .Where(entry => Manifest.TypeOf(entry.Package, entry.FullName).GetConstructors().Single().GetParameters()[1].IsOptional);

        Assert.Equal("Pulumi.AzureNative.Resources.ResourceGroup", optional.Single().FullName);
    }

    private static TheoryData<string, string, string> Rows(IEnumerable<Manifest.Entry> entries, Func<Manifest.Entry, string> token)
    {
        var rows = new TheoryData<string, string, string>();
        foreach (var entry in entries)
            rows.Add(entry.Package, entry.FullName, token(entry));
        return rows;
    }

    private static string ResourceToken(Manifest.Entry entry) =>
        entry.Package == "Pulumi.Random"
            ? $"random:index/{char.ToLowerInvariant(entry.Name[0])}{entry.Name[1..]}:{entry.Name}"
            : $"azure-native:{entry.Module.ToLowerInvariant()}:{entry.Name}";
}
