using System.Text.Json;
using AvdPulumi.Configuration;
using AvdPulumi.Configuration.Binding;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Facts;
using AvdPulumi.Configuration.Layering;
using AvdPulumi.Configuration.Values;
using AvdPulumi.Tests.Shared;

namespace AvdPulumi.Tests.Configuration;

/// <summary>Every key that takes a secret, found by reflection: whatever secret is put there by mistake, nothing that comes out shows it.</summary>
public sealed class SecretCanaryTests
{
    private const string Canary = "canary-7f3a91";

    private static readonly string Base = Fixture.Contoso.Read("config/variables.yml");

    /// <summary>The paths of all secrets, with [] for each list on the way.</summary>
    public static TheoryData<string> Secrets => [.. PathsIn(SettingsShapes.Root, "")];

    /// <summary>Each path with each way in which somebody may write a secret.</summary>
    public static TheoryData<string, string> Mistakes
    {
        get
        {
            string[] texts =
            [
                Canary,
                $"'{Canary}'",
                $"\"{Canary}\\u00e9\"",
                $"[{Canary}]",
                $"{{{Canary}: {Canary}}}",
                $"keyvault://vault/{Canary}/x",
                $"keyvault://v/{Canary}",
                $"config:{Canary}",
                $"config:// {Canary}",
                $"Generate{Canary}",
                $"'{Canary}' {Canary}",
                $"!{Canary} x",
                $"*{Canary}",
            ];
            var data = new TheoryData<string, string>();
            foreach (var path in PathsIn(SettingsShapes.Root, ""))
            foreach (var text in texts)
                data.Add(path, text);
            return data;
        }
    }

    [Fact]
    public void The_table_of_secrets_knows_them_all() =>
        Assert.Equal(
            PathsIn(SettingsShapes.Root, "").Order(StringComparer.Ordinal),
            SecretFields.All.Select(field => field.Key).Order(StringComparer.Ordinal)
        );

    [Theory]
    [MemberData(nameof(Secrets))]
    public void Plain_text_is_refused_at_its_place(string path)
    {
        var found = Assert.Single(Load(Overlay(path, Canary)).Diagnostics, diagnostic => diagnostic.Code == "AVD0033");

        Assert.Equal(path.Replace("[]", "[0]", StringComparison.Ordinal), found.Path);
    }

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void No_output_shows_it(string path, string text)
    {
        var result = Load(Overlay(path, text));

        Assert.Contains(result.Diagnostics, diagnostic => diagnostic.Severity == Severity.Error);
        AssertSilent(result);
    }

    [Theory]
    [MemberData(nameof(Secrets))]
    public void The_environment_is_not_repeated_either(string path)
    {
        var name =
            "AVD__" + path.Replace("[]", "__0", StringComparison.Ordinal).Replace(".", "__", StringComparison.Ordinal).ToUpperInvariant();

        var result = Load("tags: {a: b}", environment: new() { [name] = Canary });

        Assert.Contains(result.Diagnostics, diagnostic => diagnostic.Code == "AVD0033");
        AssertSilent(result);
    }

    [Theory]
    [MemberData(nameof(Secrets))]
    public void What_the_engine_decrypted_is_not_repeated_either(string path)
    {
        var result = Load("tags: {a: b}", engine: new() { ["avd:" + path.Split('.')[0]] = Json(path), ["avd:join_password"] = Canary });

        Assert.Contains(result.Diagnostics, diagnostic => diagnostic.Code == "AVD0033");
        AssertSilent(result);
    }

    [Theory]
    [MemberData(nameof(Secrets))]
    public void A_plain_key_of_the_stack_is_not_repeated_either(string path)
    {
        var result = Load(Overlay(path, "config://plain_key"), stackFile: $"config:\n  avd:plain_key: {Canary}");

        Assert.All(
            result.Diagnostics.Where(diagnostic => diagnostic.Code == "AVD4073"),
            diagnostic => Assert.Contains("plain_key", diagnostic.Message, StringComparison.Ordinal)
        );
        AssertSilent(result);
    }

    [Fact]
    public void An_exception_about_settings_has_nothing_to_show()
    {
        var settings = Load("domain: {join_password: keyvault://kv-contoso-core/a-secret}").Settings!;

        var crash = new InvalidOperationException($"{settings} {settings.Domain} {settings.SessionHost.Admin}");

        // a reference is all there is, so that even a dump of everything holds no more
        Assert.Contains("keyvault://kv-contoso-core/a-secret", crash.ToString(), StringComparison.Ordinal);
        Assert.Equal(
            ["Name", "Scheme", "Vault"],
            typeof(SecretReference)
                .GetProperties()
                .Where(property => !property.GetMethod!.IsStatic)
                .Select(property => property.Name)
                .Order(StringComparer.Ordinal)
        );
    }

    private static void AssertSilent(ConfigResult result)
    {
        var outputs = result
            .Diagnostics.SelectMany(diagnostic =>
                new[] { diagnostic.Message, diagnostic.Hint ?? "", diagnostic.Path, diagnostic.ToString(), $"{diagnostic.Origin}" }
            )
            .Append(JsonSerializer.Serialize(result.Diagnostics.ToArray()))
            .Append(JsonSerializer.Serialize(result.OtherKeys.ToArray()))
            .Append(string.Join('\n', result.Sources.All))
            .Append(result.ToString())
            .Append($"{result.Settings}");

        Assert.DoesNotContain(outputs, output => output.Contains(Canary, StringComparison.OrdinalIgnoreCase));
    }

    private static ConfigResult Load(
        string overlay,
        string stackFile = "",
        Dictionary<string, string>? environment = null,
        Dictionary<string, string>? engine = null
    )
    {
        var files = new MemoryFiles()
            .With("config/variables.yml", Base)
            .With("config/variables.test.yml", overlay)
            .With("Pulumi.test.yaml", stackFile);
        return new ConfigLoader(files).Load(
            new ConfigRequest(MemoryFiles.Root, "test", environment ?? [], engine is null ? null : new EngineConfig([.. engine], null))
        );
    }

    // a.b[].c as {a: {b: [{c: text}]}}, in flow style
    private static string Overlay(string path, string text) =>
        path.Split('.')
            .Reverse()
            .Aggregate(
                text,
                (inner, key) => key.EndsWith("[]", StringComparison.Ordinal) ? $"{{{key[..^2]}: [{inner}]}}" : $"{{{key}: {inner}}}"
            );

    private static string Json(string path) =>
        path.Split('.')
            .Skip(1)
            .Reverse()
            .Aggregate(
                $"\"{Canary}\"",
                (inner, key) => key.EndsWith("[]", StringComparison.Ordinal) ? $"{{\"{key[..^2]}\": [{inner}]}}" : $"{{\"{key}\": {inner}}}"
            );

    private static IEnumerable<string> PathsIn(RecordShape record, string path) =>
        record.Properties.SelectMany(property =>
            (property.Value.Element ?? property.Value) switch
            {
                { IsSecret: true } => [Join(path, property)],
                { Kind: ValueKind.Record } inner => PathsIn(inner.Record, Join(path, property)),
                _ => Enumerable.Empty<string>(),
            }
        );

    private static string Join(string path, PropertyShape property) =>
        $"{(path.Length == 0 ? "" : path + ".")}{property.Key}{(property.Value.Kind == ValueKind.List ? "[]" : "")}";
}
