using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using AvdPulumi.Tests.Generator;
using AvdPulumi.Tests.Shared;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AvdPulumi.Tests.Architecture;

/// <summary>The subset in sdk/ has what the program and its tests use, and nothing else. Tests of the subset itself are no use of it.</summary>
public sealed class ManifestUseTests
{
    // read from the compiled program, for `new()` and `Apply` use types without naming them
    private static readonly HashSet<string> UsedByTheProgram =
    [
        .. new[]
        {
            typeof(AvdPulumi.Components.ControlPlane.ControlPlane),
            typeof(AvdPulumi.Stacks.AvdStack),
            typeof(AvdPulumi.Infra.CommandLine.AvdApp),
        }.SelectMany(room => TypesNamedIn(room.Assembly.Location)),
    ];

    private static readonly HashSet<string> UsedByItsTests =
    [
        .. Directory
            .EnumerateFiles(Repository.PathOf("tests"), "*.cs", SearchOption.AllDirectories)
            .Where(path => !Path.GetRelativePath(Repository.PathOf("tests"), path).Split(Path.DirectorySeparatorChar).Any(IsNoUse))
            .Select(File.ReadAllText)
            .Where(text =>
                text.Contains("AzureNative.", StringComparison.Ordinal) || text.Contains("Pulumi.Random", StringComparison.Ordinal)
            )
            .SelectMany(text => CSharpSyntaxTree.ParseText(text).GetRoot().DescendantNodes())
            .Where(node => node is QualifiedNameSyntax or MemberAccessExpressionSyntax)
            .Select(node => string.Concat(node.DescendantTokens().Select(token => token.Text)))
            .Select(name => name.StartsWith("AzureNative.", StringComparison.Ordinal) ? $"Pulumi.{name}" : name),
    ];

    [Fact]
    public void Each_resource_of_the_manifest_is_used() => AssertAll(Manifest.Resources, [.. UsedByTheProgram, .. UsedByItsTests]);

    [Fact]
    public void Each_function_of_the_manifest_is_used() => AssertAll(Manifest.Functions, [.. UsedByTheProgram, .. UsedByItsTests]);

    [Fact]
    public void Each_object_of_the_manifest_that_comes_back_is_read() => AssertAll(Manifest.Outputs, UsedByTheProgram);

    private static void AssertAll(IEnumerable<Manifest.Entry> entries, HashSet<string> used)
    {
        var unused = entries.Select(entry => entry.FullName).Where(name => !used.Contains(name)).ToList();
        Assert.True(
            unused.Count == 0,
            $"Nobody uses {string.Join(", ", unused)}. Take it out of sdk/generator/manifest.json and run node generate.mjs there."
        );
    }

    private static bool IsNoUse(string folder) => folder is "Sdk" or "Generator" or "bin" or "obj";

    private static List<string> TypesNamedIn(string assembly)
    {
        using var file = new PEReader(File.OpenRead(assembly));
        var metadata = file.GetMetadataReader();
        return
        [
            .. metadata
                .TypeReferences.Select(metadata.GetTypeReference)
                .Select(type => $"{metadata.GetString(type.Namespace)}.{metadata.GetString(type.Name)}"),
        ];
    }
}
