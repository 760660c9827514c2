# Lets Windows fetch cloud Kerberos tickets at sign-in, which Azure Files with Entra Kerberos needs.
# Source: Enable Microsoft Entra Kerberos for hybrid identities on Azure Files, https://learn.microsoft.com/azure/storage/files/storage-files-identity-auth-hybrid-identities-enable
[CmdletBinding(PositionalBinding = $false)]
param()

. "$PSScriptRoot/Common.ps1"

$kerberos = 'HKLM:\SYSTEM\CurrentControlSet\Control\Lsa\Kerberos\Parameters'
# the credential keys of a roaming profile, so that a second host can use them
$accounts = 'HKLM:\SOFTWARE\Policies\Microsoft\AzureADAccount'
# IP Helper and the proxy discovery of WinHTTP: the way to Entra ID's ticket service goes through them
$services = 'iphlpsvc', 'WinHttpAutoProxySvc'

Invoke-GuestScript -Name 'Set-CloudKerberos' -Body {
    foreach ($name in $services) {
        if ("$((Get-Service -Name $name).StartType)" -eq 'Disabled') {
            Stop-GuestScript -Code 'service' -Message "The service $name is disabled. Cloud Kerberos tickets need it; enable it in the image or in the policy that disables it."
        }
    }

    Set-RegistryValue -Path $kerberos -Name 'CloudKerberosTicketRetrievalEnabled' -Type 'DWord' -Value 1
    Set-RegistryValue -Path $accounts -Name 'LoadCredKeyFromProfile' -Type 'DWord' -Value 1
    foreach ($name in $services) { Start-NeededService -Name $name }
}
