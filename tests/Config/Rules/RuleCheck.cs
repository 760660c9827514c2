using AvdPulumi.Configuration;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Tests.Shared;

namespace AvdPulumi.Tests.Configuration.Rules;

/// <summary>The reference estate with an overlay, put to the config gate.</summary>
internal sealed class RuleCheck
{
    private const string Overlay = "config/variables.test.yml";

    private static readonly string Base = Fixture.Contoso.Read("config/variables.yml");

    private readonly ConfigResult _result;

    private RuleCheck(ConfigResult result) => _result = result;

    /// <summary>Checks the reference estate as changed by <paramref name="overlay"/> (YAML).</summary>
    public static RuleCheck Of(string overlay) => Of(overlay, stackFile: "");

    /// <summary>Checks the reference estate as changed by <paramref name="overlay"/>, in a stack with its own <paramref name="stackFile"/>, Pulumi.test.yaml.</summary>
    public static RuleCheck Of(string overlay, string stackFile)
    {
        var files = new MemoryFiles().With("config/variables.yml", Base).With(Overlay, overlay).With("Pulumi.test.yaml", stackFile);
        return new RuleCheck(new ConfigLoader(files).Load(new ConfigRequest(MemoryFiles.Root, "test", new Dictionary<string, string>())));
    }

    /// <summary>Asserts that a code is found exactly once, at this setting, with this severity.</summary>
    public RuleCheck Finds(string code, string path, Severity severity = Severity.Error)
    {
        var found = Assert.Single(_result.Diagnostics, diagnostic => diagnostic.Code == code);
        Assert.Equal((path, severity), (found.Path, found.Severity));
        Assert.NotNull(found.Origin);
        return this;
    }

    /// <summary>Asserts that a code is found exactly once, and that its message contains a text.</summary>
    public RuleCheck Says(string code, string text)
    {
        Assert.Contains(text, Assert.Single(_result.Diagnostics, diagnostic => diagnostic.Code == code).Message, StringComparison.Ordinal);
        return this;
    }

    /// <summary>Asserts that a code is found exactly once, with this hint.</summary>
    public RuleCheck Advises(string code, string hint)
    {
        Assert.Equal(hint, Assert.Single(_result.Diagnostics, diagnostic => diagnostic.Code == code).Hint);
        return this;
    }

    /// <summary>Asserts that a code is found at all of these settings, and at no other.</summary>
    public RuleCheck FindsAll(string code, params string[] paths)
    {
        Assert.Equal(
            paths.Order(StringComparer.Ordinal),
            _result
                .Diagnostics.Where(diagnostic => diagnostic.Code == code)
                .Select(diagnostic => diagnostic.Path)
                .Order(StringComparer.Ordinal)
        );
        return this;
    }

    /// <summary>Asserts that a code is not found, in a config that could be read.</summary>
    public RuleCheck DoesNotFind(string code)
    {
        Assert.DoesNotContain(_result.Diagnostics, diagnostic => diagnostic.Code.StartsWith("AVD000", StringComparison.Ordinal));
        Assert.DoesNotContain(_result.Diagnostics, diagnostic => diagnostic.Code == code);
        return this;
    }
}
