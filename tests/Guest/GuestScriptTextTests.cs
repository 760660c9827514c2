using AvdPulumi.Components.Guest;
using AvdPulumi.Tests.Shared;

namespace AvdPulumi.Tests.Guest;

/// <summary>The guest scripts as texts and as data.</summary>
public sealed class GuestScriptTextTests
{
    private static string Document => File.ReadAllText(Repository.PathOf("docs", "guest-scripts.md"));

    public static TheoryData<string> Names => [.. GuestScript.All.Select(script => script.Name)];

    [Fact]
    public void Every_script_file_is_a_guest_script()
    {
        var files = Directory
            .EnumerateFiles(Repository.PathOf("components", "Guest"), "*.ps1")
            .Select(file => Path.GetFileNameWithoutExtension(file)!);

        Assert.Equal(
            files.Except(GuestScript.SharedFiles).Order(StringComparer.Ordinal),
            GuestScript.All.Select(script => script.Name).Order(StringComparer.Ordinal)
        );
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_script_has_the_shared_functions_in_it_once_and_is_readable(string name)
    {
        var script = GuestScript.All.Single(script => script.Name == name);
        var own = TextOf(name);
        var shared = own.Split('\n').Where(line => line.StartsWith(". ", StringComparison.Ordinal)).ToList();

        Assert.Equal(GuestScript.LineFor("Common"), shared[0]);
        Assert.Equal(GuestScript.SharedFiles.Select(GuestScript.LineFor).Intersect(shared), shared);
        Assert.Equal(
            GuestScript.SharedFiles.Aggregate(
                own,
                (text, file) => text.Replace(GuestScript.LineFor(file), TextOf(file).TrimEnd(), StringComparison.Ordinal)
            ),
            script.Text
        );
        Assert.DoesNotContain("$PSScriptRoot", script.Text, StringComparison.Ordinal);
        Assert.DoesNotContain('\r', script.Text);
        Assert.All(script.Text.Split('\n'), line => Assert.True(line.Length <= 200, line));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_marker_names_its_script(string name) =>
        Assert.Equal($"AVDPULUMI-OK {name}", GuestScript.All.Single(script => script.Name == name).Marker);

    [Fact]
    public void The_token_connection_strings_and_the_key_of_the_witness_and_nothing_else_are_protected() =>
        Assert.Equal(
            [
                "Install-AvdAgent.RegistrationToken",
                .. Enumerable.Range(1, FslogixScripts.MostSecureKeys).Select(number => $"Set-FslogixProfile.SecureKey{number}"),
                "Set-ClusterWitness.AccountKey",
            ],
            GuestScript.All.SelectMany(script =>
                script.Parameters.Where(parameter => parameter.IsProtected).Select(parameter => $"{script.Name}.{parameter.Name}")
            )
        );

    [Fact]
    public void The_document_describes_each_script_and_each_parameter() =>
        Assert.All(
            GuestScript.All,
            script =>
            {
                Assert.Contains($"## {script.Name}", Document, StringComparison.Ordinal);
                Assert.All(
                    script.Parameters,
                    parameter =>
                        Assert.Contains(
                            $"| `{parameter.Name}` | {parameter.Meaning}{(parameter.IsProtected ? " Protected." : "")}{(parameter.IsOptional ? " Optional." : "")} |",
                            Document,
                            StringComparison.Ordinal
                        )
                );
            }
        );

    [Fact]
    public void The_document_describes_each_way_to_fail() =>
        Assert.All(
            GuestFailures.All,
            failure => Assert.Contains($"| `{failure.Code}` | {failure.Meaning} | {failure.Remedy} |", Document, StringComparison.Ordinal)
        );

    [Fact]
    public void The_document_names_the_folder_and_the_markers() =>
        Assert.All(
            [GuestScript.LogFolder, GuestScript.SuccessWord, GuestScript.FailureWord],
            text => Assert.Contains(text, Document, StringComparison.Ordinal)
        );

    private static string TextOf(string name) => File.ReadAllText(Repository.PathOf("components", "Guest", $"{name}.ps1"));
}
