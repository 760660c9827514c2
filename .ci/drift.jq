# Reads what `pulumi preview --refresh --json` prints, and writes the drift: {drift: [...], expected: [...]}, each with stack, operation, type, name and properties.
# No value of a property is written, so no secret can be. Names hold only characters that mean nothing in Markdown.
#
# Expected is the renewal of the registration token, and nothing else: each token window asks for a new one, and after a refresh the pool's registrationInfo is null,
# because Azure answers it only to the request for a token (docs/control-plane.md, phase 2).

def plain: gsub("[^A-Za-z0-9 ._:/$@+()-]"; "_");
def parts: .urn | split("::");
def token: parts[2] | split("$") | last;
def name: parts[3:] | join("::");

# what an update changes: detailed paths if the provider gives them, otherwise the top-level properties
def properties: if (.detailedDiff // {}) != {} then .detailedDiff | keys else (.diffReasons // []) | sort end;

def within($roots): . as $path | any($roots[]; . as $root | $path == $root or ($path | startswith($root + ".")) or ($path | startswith($root + "[")));

# the properties by which a token is renewed
def renewal:
  if token | test("^azure-native:desktopvirtualization(/v[0-9a-z]+)?:HostPool$") then ["registrationInfo"]
  elif (token | test("^azure-native:keyvault(/v[0-9a-z]+)?:Secret$")) and .newState.inputs.properties.contentType == "AVD registration token"
  then ["properties.value", "properties.attributes.expires"]
  else [] end;

def is_expected: renewal as $roots | .op == "update" and (properties | length > 0 and all(within($roots)));

if has("steps") and (.steps | type) == "array" then . else error("this is not the output of pulumi preview --json") end
| [
    .steps[]
    # a refresh, a read and a resource that stays as it is are no changes
    | select(.op | IN("same", "refresh", "read", "read-discard", "read-replacement", "discard-replaced") | not)
    | {
        expected: is_expected,
        line: { stack: (parts[0] | ltrimstr("urn:pulumi:") | plain), operation: (.op | plain), type: (token | plain), name: (name | plain), properties: (properties | map(plain)) },
      }
  ]
| { drift: map(select(.expected | not) | .line), expected: map(select(.expected) | .line) }
