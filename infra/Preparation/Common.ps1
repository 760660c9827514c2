# --- what the scripts of avd prepare share
Set-StrictMode -Version 3.0
$ErrorActionPreference = 'Stop'
$script:Changes = 0

# Says whether a change is to be made, and counts it. With -WhatIf it only says what would be changed.
function Test-Change {
    [CmdletBinding(SupportsShouldProcess)]
    param([string] $Target, [string] $Action)

    if (-not $PSCmdlet.ShouldProcess($Target, $Action)) { return $false }
    Write-Host "  changes: $Action on $Target"
    $script:Changes++
    return $true
}

# Ends the script with what it did, and fails it where something is still missing after a real run.
function Complete-Script {
    param([object[]] $Found)

    $Found | Format-Table -AutoSize -Wrap | Out-String -Width 200 | Write-Host
    $missing = @($Found | Where-Object { $_.State -ne 'there' })
    if ($WhatIfPreference) {
        Write-Host "Nothing was changed (-WhatIf). Not there: $($missing.Count)."
        return
    }

    Write-Host "Changes: $($script:Changes). Not there: $($missing.Count)."
    if ($missing.Count -gt 0) { throw "Not there after the run: $(@($missing | ForEach-Object { $_.What }) -join '; ')." }
}

function New-Finding {
    param([string] $What, [bool] $IsThere)

    return [pscustomobject] @{ What = $What; State = $(if ($IsThere) { 'there' } else { 'missing' }) }
}
