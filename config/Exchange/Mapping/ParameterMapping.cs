namespace AvdPulumi.Configuration.Exchange.Mapping;

/// <summary>One fact of an estate, and what it is called here and in azurelocal-avd.</summary>
public sealed record ParameterMapping : SettingMapping
{
    /// <summary>Default: none. The key in config/variables.yml of azurelocal-avd.</summary>
    public string? Variables { get; init; }

    /// <summary>Default: none. The key that earlier versions of azurelocal-avd have.</summary>
    public string? FormerVariables { get; init; }

    /// <summary>Default: none. The Bicep parameter.</summary>
    public TemplateParameter? Bicep { get; init; }

    /// <summary>Default: none. The Terraform variable.</summary>
    public string? Terraform { get; init; }

    /// <summary>Default: none. The PowerShell parameter, without the dollar sign.</summary>
    public string? PowerShell { get; init; }

    /// <summary>Default: none. The ARM parameter.</summary>
    public TemplateParameter? Arm { get; init; }

    /// <summary>Default: none. The Ansible variable.</summary>
    public string? Ansible { get; init; }

    /// <summary>Default: nothing to export. The value that an estate has; null where the parameter's own default applies.</summary>
    internal Func<ExportScope, ParameterValue?>? Value { get; init; }

    /// <summary>Its name in a format; null if the format does not have it. Of templates, only those in <paramref name="templates"/> count.</summary>
    public string? NameIn(ExchangeFormat format, PeerTemplates templates) =>
        format switch
        {
            ExchangeFormat.Variables => Variables,
            ExchangeFormat.BicepParam => Of(Bicep, templates),
            ExchangeFormat.Tfvars => Terraform,
            ExchangeFormat.Arm => Of(Arm, templates),
            ExchangeFormat.PowerShell => PowerShell,
            ExchangeFormat.Ansible => Ansible,
        };

    private static string? Of(TemplateParameter? parameter, PeerTemplates templates) =>
        parameter is not null && (parameter.In & templates) != PeerTemplates.None ? parameter.Name : null;
}
