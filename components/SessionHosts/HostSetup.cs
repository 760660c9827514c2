using System.Collections.Immutable;
using AvdPulumi.Components.Changes;
using AvdPulumi.Components.Foundation;
using Pulumi;
using Pulumi.Utilities;
using AzureNative = Pulumi.AzureNative;

namespace AvdPulumi.Components.SessionHosts;

/// <summary>
/// What makes a machine a session host, step by step: each waits for the one before it, and for what that one did. Phase 4.
/// All of it goes when the machine goes: a guest that is no more need not be tidied.
/// </summary>
public sealed class HostSetup : ComponentResource, IPhased
{
    // what an assignment of machine configuration always has (source: Azure machine configuration assignments)
    private const string Latest = "1.*";

    private readonly string _name;
    private readonly HostSetupArgs _args;
    private readonly HostModel _model;
    private readonly Output<string> _machineName;

    /// <summary>Takes the steps of the host's model.</summary>
    public HostSetup(string name, HostSetupArgs args, ComponentResourceOptions? options = null)
        : base("avd:sessionhosts:HostSetup", name, options)
    {
        (_name, _args, _model) = (name, args, args.Host.Model);
        // by way of the machine that runs it: a name alone would not tell that a new one has to be set up, too
        _machineName = Output.Tuple(args.VirtualMachine.Id, args.Machine.Name).Apply(made => made.Item2);

        Done = Output.Create(ImmutableArray.Create<Resource>(args.VirtualMachine));
        foreach (var step in _model.Steps) Done = Take(step, Done);
        if (_model.PatchWindowId is { } window) Done = Output.Create(ImmutableArray.Create<Resource>(PatchedIn(window, Done)));
        _ = Output.Create(EndAsync());
        RegisterOutputs();
    }

    /// <inheritdoc />
    public DeploymentPhase Phase => DeploymentPhase.JoinAndAgents;

    /// <summary>The last step, once it is known to have done what it is for. It never comes where one before it failed.</summary>
    public Output<ImmutableArray<Resource>> Done { get; }

    private Output<ImmutableArray<Resource>> Take(HostStep step, Output<ImmutableArray<Resource>> before)
    {
        switch (step)
        {
            case HostStep.Extension extension: return Output.Create(ImmutableArray.Create<Resource>(ExtensionOf(extension, before)));
            case HostStep.Configuration configuration: return Output.Create(ImmutableArray.Create<Resource>(ConfigurationOf(configuration, before)));
            case HostStep.Script script: return Output.Create(PassedAsync(script, CommandOf(script, before)));
            default: throw new ArgumentOutOfRangeException(nameof(step), step.GetType(), null);
        }
    }

    private AzureNative.HybridCompute.MachineExtension ExtensionOf(HostStep.Extension step, Output<ImmutableArray<Resource>> before)
    {
        var properties = new AzureNative.HybridCompute.Inputs.MachineExtensionPropertiesArgs
        {
            Publisher = step.Publisher,
            Type = step.Type,
            TypeHandlerVersion = step.Version,
            AutoUpgradeMinorVersion = true,
            EnableAutomaticUpgrade = step.UpdatesItself,
            Settings = _args.Machine.Id.Apply(id => (object)step.Settings.ToImmutableDictionary(setting => setting.Key, setting => Equals(setting.Value, HostStep.MachineId) ? id : setting.Value)),
        };
        var options = OptionsOf(before, _model.ExtensionTimeout);
        if (!step.ProtectedSettings.IsEmpty)
        {
            properties.ProtectedSettings = Joined(step.ProtectedSettings);
            options.IgnoringBy(MachineChanges.MachineExtension).AdditionalSecretOutputs.Add("properties");
        }

        return new($"{_name}-{step.Key}", new()
        {
            ExtensionName = step.Key,
            MachineName = _machineName,
            ResourceGroupName = _model.ResourceGroupName,
            Location = _model.Location,
            Tags = _model.Tags,
            Properties = properties,
        }, options);
    }

    private AzureNative.HybridCompute.MachineRunCommand CommandOf(HostStep.Script step, Output<ImmutableArray<Resource>> before)
    {
        var options = OptionsOf(before, step.Timeout);
        options.AdditionalSecretOutputs.Add("protectedParameters");
        if (step.RunsOnce) options.IgnoringBy(MachineChanges.MachineRunCommand);
        var command = new AzureNative.HybridCompute.MachineRunCommandArgs
        {
            RunCommandName = step.Key,
            MachineName = _machineName,
            ResourceGroupName = _model.ResourceGroupName,
            Location = _model.Location,
            Tags = _model.Tags,
            // waited for, since whoever comes next looks at what came of it
            AsyncExecution = false,
            TimeoutInSeconds = (int)step.Timeout.TotalSeconds,
            Source = new AzureNative.HybridCompute.Inputs.MachineRunCommandScriptSourceArgs { Script = step.Text },
        };
        foreach (var (name, value) in step.Parameters) command.Parameters.Add(new AzureNative.HybridCompute.Inputs.RunCommandInputParameterArgs { Name = name, Value = value });
        if (step.TokenParameter is { } token) command.ProtectedParameters.Add(new AzureNative.HybridCompute.Inputs.RunCommandInputParameterArgs { Name = token, Value = TokenFor(before) });
        return new($"{_name}-{step.Key}", command, options);
    }

    private Input<string> TokenFor(Output<ImmutableArray<Resource>> before)
    {
        if (_model.Registration is not { } pool) return _model.Token ?? throw new ArgumentException("Hosts have neither the token of their pool nor a registration of their own.");
        return new HostRegistration($"{_name}-registration", new() { Host = _args.Host, Pool = pool, VirtualMachine = _args.VirtualMachine, After = before }, this.ChildComponent()).Token;
    }

    private AzureNative.GuestConfiguration.GuestConfigurationHCRPAssignment ConfigurationOf(HostStep.Configuration step, Output<ImmutableArray<Resource>> before) => new($"{_name}-{step.Key}", new()
    {
        GuestConfigurationAssignmentName = step.Name,
        Name = step.Name,
        MachineName = _machineName,
        ResourceGroupName = _model.ResourceGroupName,
        Location = _model.Location,
        Properties = new AzureNative.GuestConfiguration.Inputs.GuestConfigurationAssignmentPropertiesArgs
        {
            GuestConfiguration = new AzureNative.GuestConfiguration.Inputs.GuestConfigurationNavigationArgs { Name = step.Name, Version = Latest },
        },
    }, OptionsOf(before, _model.ExtensionTimeout));

    private AzureNative.Maintenance.ConfigurationAssignment PatchedIn(Input<string> window, Output<ImmutableArray<Resource>> before) => new($"{_name}-patches", new()
    {
        ConfigurationAssignmentName = "patches",
        ProviderName = "Microsoft.HybridCompute",
        ResourceType = "machines",
        ResourceName = _machineName,
        ResourceGroupName = _model.ResourceGroupName,
        Location = _model.Location,
        MaintenanceConfigurationId = window,
        ResourceId = _args.Machine.Id,
    }, OptionsOf(before, _model.ExtensionTimeout));

    private CustomResourceOptions OptionsOf(Output<ImmutableArray<Resource>> before, TimeSpan time)
    {
        var options = this.Child();
        options.DependsOn = before;
        options.DeletedWith = _args.Machine;
        // a step that failed may be run again by replacing it
        return options.UnderItsOldName().Within(time);
    }

    // as one object, secret where a part of it is
    private static Output<object> Joined(ImmutableSortedDictionary<string, Input<string>> settings) => Output.All(settings.Values)
        .Apply(values => (object)settings.Keys.Zip(values, (key, value) => KeyValuePair.Create(key, (object)value)).ToImmutableDictionary());

    // a task and not an output: in a preview nothing has run yet, and what comes next must still be known to come after this
    private async Task<ImmutableArray<Resource>> PassedAsync(HostStep.Script step, AzureNative.HybridCompute.MachineRunCommand command)
    {
        var view = command.InstanceView;
        // what a run said before is no reason to end a preview, which may be about mending it
        if (!_args.Progress.IsDeployed) return [command];
        if (await OutputUtilities.GetIsKnownAsync(view).ConfigureAwait(false)
            && ScriptVerdict.Of(_args.Host.ComputerName, step, await OutputUtilities.GetValueAsync(view).ConfigureAwait(false)) is { } failure)
            return await _args.Progress.Stop<ImmutableArray<Resource>>(failure).ConfigureAwait(false);
        return [command];
    }

    private async Task<bool> EndAsync()
    {
        try
        {
            foreach (var resource in await OutputUtilities.GetValueAsync(Done).ConfigureAwait(false)) await OutputUtilities.GetValueAsync(resource.Urn).ConfigureAwait(false);
            return true;
        }
        finally
        {
            // also where Azure refused a step: the next host must get its turn
            _args.Progress.Finish();
        }
    }
}
