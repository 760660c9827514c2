using System.Reflection;
using System.Text.Json;
using AvdPulumi.Tests.Shared;

namespace AvdPulumi.Tests.Generator;

/// <summary>What sdk/generator was asked for, and the assemblies of the chosen package source that must have it.</summary>
internal static class Manifest
{
    private static readonly Dictionary<string, Assembly> Assemblies = new()
    {
        ["Pulumi.AzureNative"] = typeof(Pulumi.AzureNative.Resources.ResourceGroup).Assembly,
        ["Pulumi.Random"] = typeof(Pulumi.Random.RandomPassword).Assembly,
    };

    public static IEnumerable<Entry> Resources => Entries("resources");

    public static IEnumerable<Entry> Functions => Entries("functions");

    /// <summary>The nested objects that come back. Others are not there, nor the members that would hold them.</summary>
    public static IEnumerable<Entry> Outputs => Entries("outputs").Select(entry => entry with { Name = $"Outputs.{entry.Name}" });

    /// <summary>The members listed below a heading of exceptions.json, with the type each belongs to.</summary>
    public static IEnumerable<(Entry Type, string Wire)> Exceptions(string heading) =>
        from package in Read("exceptions.json").EnumerateObject()
        from module in package.Value.GetProperty(heading).GetProperty("members").EnumerateObject()
        from type in module.Value.EnumerateObject()
        from wire in type.Value.EnumerateArray()
        select (new Entry(package.Name, module.Name, type.Name), wire.GetString()!);

    public static Type TypeOf(string package, string fullName) =>
        Assemblies[package].GetType(fullName) ?? throw new InvalidOperationException($"{package} has no {fullName}.");

    private static IEnumerable<Entry> Entries(string kind) =>
        from package in Read("manifest.json").EnumerateObject()
        from module in package.Value.GetProperty("modules").EnumerateObject()
        where module.Value.TryGetProperty(kind, out _)
        from name in module.Value.GetProperty(kind).EnumerateArray()
        select new Entry(package.Name, module.Name, name.GetString()!);

    private static JsonElement Read(string file) =>
        JsonDocument.Parse(File.ReadAllText(Repository.PathOf("sdk", "generator", file))).RootElement;

    /// <summary>A type by its package, its module (empty in a package without modules) and its name there.</summary>
    internal readonly record struct Entry(string Package, string Module, string Name)
    {
        public string FullName => string.Join('.', new[] { Package, Module, Name }.Where(part => part.Length > 0));
    }
}
