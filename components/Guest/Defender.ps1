# What scripts share that tell Microsoft Defender what not to scan. GuestScript.cs puts this text in place of the line that names this file.
# Source: Configure exclusions for Microsoft Defender Antivirus, https://learn.microsoft.com/defender-endpoint/configure-exclusions-microsoft-defender-antivirus

# Whether Defender runs here. Another product has lists of its own.
function Test-Defender {
    $service = Get-Service -Name 'WinDefend' -ErrorAction SilentlyContinue
    if (($null -ne $service) -and ("$($service.Status)" -eq 'Running')) { return $true }
    Write-Log 'Microsoft Defender does not run here. Set the exclusions in the product that does.'
    return $false
}

# What an earlier run excluded, and is not wanted any more, is scanned again. Exclusions of others stay.
function Set-Exclusion {
    param([string] $Kind, [string[]] $Wanted, [string] $Memory)

    $name = "Excluded $Kind"
    $earlier = @("$(Get-RegistryValue -Path $Memory -Name $name)".Split('|') | Where-Object { $_ })
    if ((-not $Wanted -and -not $earlier) -or (-not (Test-Defender))) { return }
    # remembered before it is excluded, so that nothing is forgotten by a run that is cut off
    Set-RegistryValue -Path $Memory -Name $name -Type 'String' -Value (@($earlier | Where-Object { $_ -notin $Wanted }) + $Wanted -join '|')
    $now = Get-Exclusion $Kind
    $missing = @($Wanted | Where-Object { (Expand-Text $_) -notin $now })
    $stale = @($earlier | Where-Object { ($_ -notin $Wanted) -and ((Expand-Text $_) -in $now) })
    if ($missing) {
        if ($Kind -eq 'Path') { Add-MpPreference -ExclusionPath $missing } else { Add-MpPreference -ExclusionProcess $missing }
    }

    if ($stale) {
        if ($Kind -eq 'Path') { Remove-MpPreference -ExclusionPath $stale } else { Remove-MpPreference -ExclusionProcess $stale }
    }

    $now = Get-Exclusion $Kind
    $lost = @($Wanted | Where-Object { (Expand-Text $_) -notin $now })
    if ($lost) {
        Stop-GuestScript -Code 'exclusion' -Message "Defender does not keep the exclusion $($lost[0]). Look whether a policy manages Defender's exclusions, and set it there."
    }

    foreach ($item in $missing) { Add-Change "Defender does not scan $item." }
    foreach ($item in $stale) { Add-Change "Defender scans $item again." }
    Set-RegistryValue -Path $Memory -Name $name -Type 'String' -Value ($Wanted -join '|')
}

function Get-Exclusion {
    param([string] $Kind)

    $preference = Get-MpPreference
    $items = if ($Kind -eq 'Path') { $preference.ExclusionPath } else { $preference.ExclusionProcess }
    return @($items | Where-Object { $_ } | ForEach-Object { Expand-Text $_ })
}

function Expand-Text {
    param([string] $Text)

    return [System.Environment]::ExpandEnvironmentVariables($Text)
}
