using AvdPulumi.Generators.Settings;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AvdPulumi.Tests.Generators;

/// <summary>What the compiler says of settings records that the binder cannot read, and when it generates again. What it generates for ours, every test of the config uses.</summary>
public class ShapesGeneratorTests
{
    // the parts of config that the generator knows by their names
    private const string Config = """
        namespace AvdPulumi.Configuration.Binding
        {
            internal sealed class ShapesOfAttribute(System.Type root) : System.Attribute
            {
                public System.Type Root { get; } = root;
                public System.Type[] Words { get; init; } = [];
            }

            [ShapesOf(typeof(Settings.Root))]
            internal static partial class SettingsShapes;
        }
        """;

    private const string Usings = "using System.ComponentModel.DataAnnotations; namespace Settings; ";

    private static readonly MetadataReference[] References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal))
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    private static readonly CSharpParseOptions Latest = new(LanguageVersion.Latest);

    [Theory]
    [InlineData("public sealed record Root { public int Hosts => 5; }", "AVDGEN002", "Root.Hosts cannot be set with init")]
    [InlineData(
        "public sealed record Root { private int _hosts; public int Hosts { get => _hosts; init => _hosts = value; } }",
        "AVDGEN002",
        "Root.Hosts computes its value"
    )]
    [InlineData("public sealed record Root { public int Hosts { get; set; } }", "AVDGEN002", "Root.Hosts cannot be set with init")]
    [InlineData("public sealed record Root { public long Hosts { get; init; } }", "AVDGEN003", "Root.Hosts has the type long")]
    [InlineData(
        "public sealed record Root { public System.Collections.Generic.List<int> Hosts { get; init; } = []; }",
        "AVDGEN003",
        "Root.Hosts has the type System.Collections.Generic.List<int>"
    )]
    [InlineData(
        "public sealed record Root { [Range(typeof(int), \"1\", \"9\")] public int Hosts { get; init; } }",
        "AVDGEN004",
        "Root.Hosts has a range of typeof(int), \"1\", \"9\""
    )]
    [InlineData("public record Root;", "AVDGEN001", "Root is not a settings record: it is not sealed")]
    [InlineData("public sealed record Root(int Hosts);", "AVDGEN001", "its constructor needs arguments")]
    [InlineData(
        "public sealed record Root { public Pool Pool { get; init; } = new(); } public record Pool;",
        "AVDGEN001",
        "Pool is not a settings record"
    )]
    [InlineData(
        "public enum Kind { Pooled, Shared = Pooled } public sealed record Root { public Kind Kind { get; init; } }",
        "AVDGEN005",
        "Kind.Shared has the value of Pooled"
    )]
    public void What_the_binder_cannot_read_is_an_error_at_its_declaration(string settings, string code, string text)
    {
        var found = Run(settings).GetRunResult().Diagnostics.Single();

        Assert.Equal((code, DiagnosticSeverity.Error), (found.Id, found.Severity));
        Assert.Contains(text, found.GetMessage(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.Equal("Settings.cs", found.Location.GetLineSpan().Path);
        Assert.InRange(found.Location.GetLineSpan().StartLinePosition.Character, Usings.Length, Usings.Length + settings.Length);
    }

    [Theory]
    [InlineData("MaxSessionLimit", "max_session_limit")]
    [InlineData("StartVmOnConnect", "start_vm_on_connect")]
    [InlineData("WebAuthn", "web_authn")]
    [InlineData("Id", "id")]
    public void Keys_are_the_properties_in_snake_case(string property, string key) => Assert.Equal(key, SettingKeys.Of(property));

    [Fact]
    public void An_edit_that_changes_no_settings_generates_nothing_again()
    {
        var compilation = CompilationOf("public sealed record Root { public int Hosts { get; init; } }");
        var first = DriverOf().RunGenerators(compilation);

        var edited = first.RunGenerators(compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText("class Other;", Latest, "Other.cs")));

        Assert.All(
            edited.GetRunResult().Results.Single().TrackedOutputSteps.SelectMany(step => step.Value).SelectMany(run => run.Outputs),
            output => Assert.Equal(IncrementalStepRunReason.Cached, output.Reason)
        );
    }

    [Fact]
    public void An_edit_of_a_record_generates_its_shape_again()
    {
        var first = DriverOf().RunGenerators(CompilationOf("public sealed record Root { public int Hosts { get; init; } }"));

        var edited = first.RunGenerators(CompilationOf("public sealed record Root { public int MostHosts { get; init; } }"));

        Assert.Contains(
            edited.GetRunResult().GeneratedTrees,
            tree => tree.ToString().Contains("Key = \"most_hosts\"", StringComparison.Ordinal)
        );
    }

    private static GeneratorDriver Run(string settings) => DriverOf().RunGenerators(CompilationOf(settings));

    private static CSharpGeneratorDriver DriverOf() =>
        CSharpGeneratorDriver.Create(
            [new ShapesGenerator().AsSourceGenerator()],
            parseOptions: Latest,
            driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true)
        );

    private static CSharpCompilation CompilationOf(string settings) =>
        CSharpCompilation.Create(
            "Sample",
            [CSharpSyntaxTree.ParseText(Config, Latest, "Config.cs"), CSharpSyntaxTree.ParseText(Usings + settings, Latest, "Settings.cs")],
            References,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)
        );
}
