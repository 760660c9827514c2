# --- what the scripts of avd prepare share
Set-StrictMode -Version 3.0
$ErrorActionPreference = 'Stop'
$script:Changes = 0

# Returns whether to make a change, and counts it. With -WhatIf it only prints the change.
function Test-Change {
    [CmdletBinding(SupportsShouldProcess)]
    param([string] $Target, [string] $Action)

    if (-not $PSCmdlet.ShouldProcess($Target, $Action)) { return $false }
    Write-Host "  change: $Action on $Target"
    $script:Changes++
    return $true
}

# Ends the script with its result. The script fails if something is still missing after a real run.
function Complete-Script {
    param([object[]] $Found)

    $Found | Format-Table -AutoSize -Wrap | Out-String -Width 200 | Write-Host
    $missing = @($Found | Where-Object { $_.State -ne 'there' })
    if ($WhatIfPreference) {
        Write-Host "Nothing was changed (-WhatIf). Missing: $($missing.Count)."
        return
    }

    Write-Host "Changes: $($script:Changes). Missing: $($missing.Count)."
    if ($missing.Count -gt 0) { throw "Missing after the run: $(@($missing | ForEach-Object { $_.What }) -join '; ')." }
}

function New-Finding {
    param([string] $What, [bool] $IsThere)

    return [pscustomobject] @{ What = $What; State = $(if ($IsThere) { 'there' } else { 'missing' }) }
}
