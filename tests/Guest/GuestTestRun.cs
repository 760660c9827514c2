using System.Text.Json;
using AvdPulumi.Components.Guest;
using AvdPulumi.Tests.Shared;

namespace AvdPulumi.Tests.Guest;

/// <summary>All Pester tests of the guest scripts, run once: what came of them, and what the scripts look like to PowerShell's parser.</summary>
public sealed class GuestTestRun
{
    public GuestTestRun()
    {
        var folder = Directory.CreateTempSubdirectory("avd-guest-");
        try
        {
            // the texts as they are sent, so that these are what is tested
            var scripts = folder.CreateSubdirectory("scripts").FullName;
            foreach (var script in GuestScript.All)
                File.WriteAllText(Path.Combine(scripts, $"{script.Name}.ps1"), script.Text);
            var results = Path.Combine(folder.FullName, "results.json");
            Printed = PowerShellEngine.Run(
                Repository.PathOf("tests", "Guest", "Invoke-GuestTests.ps1"),
                "-Pester",
                PowerShellEngine.PesterModule,
                "-Scripts",
                scripts,
                "-Sources",
                Repository.PathOf("components", "Guest"),
                "-Results",
                results
            );
            Report = JsonSerializer.Deserialize<GuestReport>(File.ReadAllText(results))!;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>Pester's own words.</summary>
    public string Printed { get; }

    public GuestReport Report { get; }
}
