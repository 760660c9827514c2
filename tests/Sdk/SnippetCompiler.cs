using System.Reflection;
using AvdPulumi.Tests.Shared;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace AvdPulumi.Tests.Sdk;

/// <summary>Compiles one file as a project of this repository would, against the Pulumi assemblies that these tests run on.</summary>
internal static class SnippetCompiler
{
    private const string ImplicitUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.CSharp14);

    // CS1701, CS1702: the real packages are built for an older framework; the .NET SDK ignores the difference too
    private static readonly CSharpCompilationOptions Options = new(
        OutputKind.DynamicallyLinkedLibrary,
        nullableContextOptions: NullableContextOptions.Enable,
        generalDiagnosticOption: ReportDiagnostic.Error,
        specificDiagnosticOptions: [new("CS1701", ReportDiagnostic.Suppress), new("CS1702", ReportDiagnostic.Suppress)]
    );

    private static readonly Lazy<List<MetadataReference>> References = new(FindReferences);

    public static IReadOnlyList<Assembly> PulumiAssemblies { get; } =
    [
        typeof(Pulumi.Deployment).Assembly,
        typeof(Pulumi.AzureNative.Resources.ResourceGroup).Assembly,
        typeof(Pulumi.Random.RandomPassword).Assembly,
    ];

    public static IEnumerable<string> FilesOf(string folder) =>
        Directory
            .EnumerateFiles(Repository.PathOf("tests", "Sdk", folder), "*.cs")
            .Select(path => Path.GetFileName(path))
            .Order(StringComparer.Ordinal);

    public static SourceText Read(string folder, string file) =>
        SourceText.From(File.ReadAllText(Repository.PathOf("tests", "Sdk", folder, file)));

    /// <summary>What the compiler has to say against a file; warnings count as errors, as they do in this repository.</summary>
    public static IReadOnlyList<Diagnostic> ErrorsOf(SourceText text)
    {
        var source = CSharpSyntaxTree.ParseText(text, ParseOptions);
        var usings = CSharpSyntaxTree.ParseText(ImplicitUsings, ParseOptions);
        return
        [
            .. CSharpCompilation
                .Create("Snippet", [usings, source], References.Value, Options)
                .GetDiagnostics()
                .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error),
        ];
    }

    private static List<MetadataReference> FindReferences()
    {
        var trusted = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator);
        var pulumi = PulumiAssemblies.Select(assembly => assembly.Location).ToList();
        var names = pulumi.Select(Path.GetFileName).ToHashSet();
        return
        [
            .. trusted
                .Where(path => !names.Contains(Path.GetFileName(path)))
                .Concat(pulumi)
                .Select(path => MetadataReference.CreateFromFile(path)),
        ];
    }
}
