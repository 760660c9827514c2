namespace AvdPulumi.Configuration.Exchange;

/// <summary>The forms in which azurelocal-avd accepts parameters.</summary>
public enum ExchangeFormat
{
    /// <summary>The central file <c>config/variables.yml</c> of azurelocal-avd.</summary>
    Variables,

    /// <summary>Bicep parameters: a <c>.bicepparam</c> file for one template.</summary>
    BicepParam,

    /// <summary>Terraform variables: <c>terraform.tfvars</c>.</summary>
    Tfvars,

    /// <summary>Azure Resource Manager parameters: a <c>.parameters.json</c> file for one template.</summary>
    Arm,

    /// <summary>PowerShell variables: <c>parameters.ps1</c>.</summary>
    PowerShell,

    /// <summary>Ansible variables of the inventory: YAML.</summary>
    Ansible,
}
