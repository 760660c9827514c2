using AvdPulumi.Components.Machines;
using AvdPulumi.Components.SessionHosts;
using AvdPulumi.Infra.Preview;
using AvdPulumi.Tests.Infra;
using AzureNative = Pulumi.AzureNative;

namespace AvdPulumi.Tests.Components.SessionHosts;

/// <summary>What one host is made of, and in which order.</summary>
public sealed class ArcSessionHostTests
{
    [Fact]
    public async Task A_host_is_made_of_these_and_no_more() =>
        Assert.Equal(
            [
                "hosts-avd-001-nic azure-native:azurestackhci:NetworkInterface",
                "hosts-avd-001-machine azure-native:hybridcompute:Machine",
                "hosts-avd-001-vm azure-native:azurestackhci:VirtualMachineInstance",
                "hosts-avd-001-setup-join azure-native:hybridcompute:MachineExtension",
                "hosts-avd-001-setup-wait-join azure-native:hybridcompute:MachineRunCommand",
                "hosts-avd-001-setup-agent azure-native:hybridcompute:MachineRunCommand",
            ],
            (await HostAsync()).Where(resource => !resource.IsComponent).Select(resource => $"{resource.Name} {resource.Type}")
        );

    [Fact]
    public async Task Inputs_are_these()
    {
        var host = await HostAsync();

        Assert.Equal(
            $"[{{name: ipconfig, properties: {{subnet: {{id: {SampleHosts.Model().Machine.NetworkId}}}}}}}]",
            Text(host, "nic", "ipConfigurations")
        );
        Assert.Equal("HCI", Text(host, "machine", "kind"));
        Assert.Equal("{type: SystemAssigned}", Text(host, "machine", "identity"));
        Assert.Equal("{memoryMB: 16384, processors: 4, vmSize: Custom}", Text(host, "vm", "hardwareProfile"));
        // TPM and secure boot are what Windows 11 asks for; the security type is asked for by itself
        Assert.Equal("{enableTPM: true, uefiSettings: {secureBootEnabled: true}}", Text(host, "vm", "securityProfile"));
        Assert.Equal(
            "{adminPassword: [secret], adminUsername: avdadmin, computerName: avd-001, windowsConfiguration: {enableAutomaticUpdates: false, provisionVMAgent: true, provisionVMConfigAgent: true}}",
            Text(host, "vm", "osProfile")
        );
        Assert.Equal("[{name: Token, value: [secret]}]", Text(host, "setup-agent", "protectedParameters"));
        Assert.Equal("1800", Text(host, "setup-agent", "timeoutInSeconds"));
        Assert.Contains("protectedSettings: [secret]", Text(host, "setup-join", "properties"), StringComparison.Ordinal);
        Assert.Contains(
            "autoUpgradeMinorVersion: true, enableAutomaticUpgrade: false",
            Text(host, "setup-join", "properties"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task What_is_asked_for_is_made()
    {
        var host = await HostAsync(
            model =>
                model with
                {
                    Machine = model.Machine with
                    {
                        Shape = model.Machine.Shape with
                        {
                            TrustedLaunch = true,
                            TimeZone = "UTC",
                            AutomaticUpdates = true,
                            DynamicMemory = new(4096, 16384, 20),
                            Gpus = [new(AzureNative.AzureStackHCI.GpuAssignmentTypeEnum.GpuP, "A16", 4096)],
                        },
                        Disks = [new("cache", 64, true, null)],
                        Proxy = new MachineProxy { Http = "http://proxy:8080", Exemptions = ["*.corp.contoso.com"] },
                    },
                },
            definition =>
                definition with
                {
                    Address = "10.0.0.50",
                    StoragePathId = $"{SampleHosts.Group}/providers/Microsoft.AzureStackHCI/storageContainers/sp",
                }
        );

        Assert.Contains("privateIPAddress: 10.0.0.50", Text(host, "nic", "ipConfigurations"), StringComparison.Ordinal);
        Assert.Contains("securityType: TrustedLaunch", Text(host, "vm", "securityProfile"), StringComparison.Ordinal);
        Assert.Contains("timeZone: UTC", Text(host, "vm", "osProfile"), StringComparison.Ordinal);
        Assert.Contains(
            "dynamicMemoryConfig: {maximumMemoryMB: 16384, minimumMemoryMB: 4096, targetMemoryBuffer: 20}",
            Text(host, "vm", "hardwareProfile"),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "virtualMachineGPUs: [{assignmentType: GpuP, gpuName: A16, partitionSizeMB: 4096}]",
            Text(host, "vm", "hardwareProfile"),
            StringComparison.Ordinal
        );
        Assert.Equal("{httpProxy: http://proxy:8080, noProxy: [*.corp.contoso.com]}", Text(host, "vm", "httpProxyConfig"));
        Assert.Equal("64", Text(host, "disk-cache", "diskSizeGB"));
        // a disk goes where the machine goes
        Assert.EndsWith("/storageContainers/sp", Text(host, "disk-cache", "containerId"), StringComparison.Ordinal);
        Assert.Contains("/virtualHardDisks/avd-001-cache", Text(host, "vm", "storageProfile"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_step_waits_for_the_one_before_it()
    {
        var host = await HostAsync();

        Assert.Contains(Urn(host, "nic"), One(host, "vm").DependsOn);
        Assert.Contains(Urn(host, "machine"), One(host, "vm").DependsOn);
        Assert.Contains(Urn(host, "vm"), One(host, "setup-join").DependsOn);
        Assert.Contains(Urn(host, "setup-join"), One(host, "setup-wait-join").DependsOn);
        Assert.Contains(Urn(host, "setup-wait-join"), One(host, "setup-agent").DependsOn);
    }

    [Fact]
    public async Task Secrets_are_kept_out_of_the_state()
    {
        var host = await HostAsync();

        Assert.Equal(["osProfile"], One(host, "vm").AdditionalSecretOutputs.AsEnumerable());
        Assert.Equal(["properties"], One(host, "setup-join").AdditionalSecretOutputs.AsEnumerable());
        Assert.Equal(["protectedParameters"], One(host, "setup-agent").AdditionalSecretOutputs.AsEnumerable());
    }

    [Fact]
    public async Task Another_image_is_another_machine_unless_somebody_replaces_by_hand()
    {
        Assert.Contains("storageProfile.imageReference", One(await HostAsync(), "vm").ReplaceOnChanges);
        Assert.DoesNotContain("storageProfile.imageReference", One(await HostAsync(), "vm").IgnoreChanges);

        var byHand = await HostAsync(model => model with { Machine = model.Machine with { FollowsImage = false } });
        Assert.Contains("storageProfile.imageReference", One(byHand, "vm").IgnoreChanges);
        Assert.DoesNotContain("storageProfile.imageReference", One(byHand, "vm").ReplaceOnChanges);
        // names are fixed, so that whatever is replaced by hand goes first
        Assert.True(One(byHand, "machine").DeleteBeforeReplace && One(byHand, "setup-agent").DeleteBeforeReplace);
    }

    private static async Task<IReadOnlyList<PreviewResource>> HostAsync(
        Func<HostModel, HostModel>? change = null,
        Func<HostDefinition, HostDefinition>? own = null
    )
    {
        var host = SampleHosts.Host(1, SampleHosts.Model(change));
        var model = await StackPrograms.PreviewAsync(() => SampleHosts.Fleet([own is null ? host : own(host)]));
        Assert.Empty(model.Diagnostics);
        return model.Resources;
    }

    private static PreviewResource One(IEnumerable<PreviewResource> host, string part) =>
        Assert.Single(host, resource => resource.Name == $"hosts-avd-001-{part}");

    private static string Urn(IEnumerable<PreviewResource> host, string part) => One(host, part).Urn;

    private static string Text(IEnumerable<PreviewResource> host, string part, string input) => ValueText.Of(One(host, part).Inputs[input]);
}
