using System.Diagnostics;
using AvdPulumi.Configuration;
using AvdPulumi.Configuration.Layering;
using AvdPulumi.Tests.Shared;

namespace AvdPulumi.Tests.Configuration;

public sealed class PhysicalConfigFilesTests
{
    [UnixFact]
    public void A_pipe_to_which_nobody_writes_is_a_finding_and_no_wait_without_end()
    {
        var folder = Directory.CreateTempSubdirectory("avd-test-");
        try
        {
            Process.Start("mkfifo", [Path.Combine(folder.FullName, "pipe")]).WaitForExit();
            var files = new PhysicalConfigFiles { LongestWait = TimeSpan.FromMilliseconds(50) };

            var found = new ConfigLoader(files)
                .Load(new ConfigRequest(folder.FullName, "x", Loaded.NoEnvironment) { File = "pipe" })
                .Diagnostics;

            Assert.Contains(
                found,
                diagnostic =>
                    diagnostic.Code == "AVD0015" && diagnostic.Message.Contains("it may be a pipe or a device", StringComparison.Ordinal)
            );
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    // the standard wait is 10 seconds
    [UnixFact]
    public void A_saved_preview_that_is_a_pipe_is_refused_at_once()
    {
        var folder = Directory.CreateTempSubdirectory("avd-test-");
        try
        {
            var pipe = Path.Combine(folder.FullName, "plan.json");
            Process.Start("mkfifo", [pipe]).WaitForExit();

            var fault = Assert.Throws<IOException>(() => new PhysicalConfigFiles { RegularOnly = true }.ReadAllBytes(pipe));

            Assert.Contains("pipe", fault.Message, StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [UnixFact]
    public void A_device_without_end_is_too_large()
    {
        var found = new ConfigLoader(new PhysicalConfigFiles())
            .Load(new ConfigRequest("/dev", "x", Loaded.NoEnvironment) { File = "zero" })
            .Diagnostics;

        Assert.Contains(found, diagnostic => diagnostic.Code == "AVD0012");
    }

    [UnixFact]
    public void A_link_that_leads_nowhere_is_not_the_same_as_no_overlay()
    {
        var folder = Directory.CreateTempSubdirectory("avd-test-");
        try
        {
            Directory.CreateDirectory(Path.Combine(folder.FullName, "config"));
            File.WriteAllText(Path.Combine(folder.FullName, "config", "variables.yml"), Loaded.Small);
            File.WriteAllText(Path.Combine(folder.FullName, "Pulumi.yaml"), "name: avd");
            File.WriteAllText(Path.Combine(folder.FullName, "Pulumi.test.yaml"), "");
            File.CreateSymbolicLink(Path.Combine(folder.FullName, "config", "variables.test.yml"), "nowhere.yml");

            var found = new ConfigLoader(new PhysicalConfigFiles())
                .Load(new ConfigRequest(folder.FullName, "test", Loaded.NoEnvironment))
                .Diagnostics;

            Assert.Contains(found, diagnostic => diagnostic.Code == "AVD0015" && diagnostic.Origin!.Name == "config/variables.test.yml");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Theory]
    [InlineData("config/variables.yml")]
    [InlineData("config/variables.test.yml")]
    [InlineData("Pulumi.test.yaml")]
    public void A_folder_is_not_the_same_as_no_file(string name)
    {
        var files = new MemoryFiles()
            .With(name == "Pulumi.test.yaml" ? "config/variables.test.yml" : "Pulumi.test.yaml", "")
            .With($"{name}/x", "");
        if (name != "config/variables.yml")
            files.With("config/variables.yml", Loaded.Small);

        var found = new ConfigLoader(files).Load(new ConfigRequest(MemoryFiles.Root, "test", Loaded.NoEnvironment)).Diagnostics;

        Assert.Contains(found, diagnostic => diagnostic.Code == "AVD0015" && diagnostic.Origin!.Name == name);
    }
}
