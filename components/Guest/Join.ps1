function Get-DomainLack {
    $computer = Get-CimInstance -ClassName Win32_ComputerSystem
    if (-not $computer.PartOfDomain) { return 'The machine is in no domain.' }
    if ($computer.Domain -ne $DomainName) { return "The machine is in the domain $($computer.Domain), not in $DomainName." }
    if ("$((Get-Service -Name Netlogon).Status)" -ne 'Running') { return 'The service Netlogon does not run yet.' }
    try { $works = Test-ComputerSecureChannel }
    catch { return "The machine's secure channel to $DomainName cannot be tested: $($_.Exception.Message)" }
    if (-not $works) { return "The machine's secure channel to $DomainName does not work." }
}

function Get-EntraLack {
    $status = @(dsregcmd.exe /status) -join "`n"
    if ($status -match 'error_hostname_duplicate') {
        Stop-GuestScript -Code 'stale-device' -Message "Entra ID has a device of the name $env:COMPUTERNAME already. Delete the stale device in Entra ID, then deploy again."
    }

    if ($status -notmatch '(?m)^\s*AzureAdJoined\s*:\s*YES\s*$') { return 'The machine is not joined to Microsoft Entra ID.' }
    if ($status -notmatch "(?m)^\s*TenantId\s*:\s*$TenantId\s*$") { return "The machine is joined to another tenant than $TenantId." }
}
