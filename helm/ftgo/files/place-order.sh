# Does what a client does: makes a restaurant and a consumer, puts a card on file, places an order, and waits until it is
# approved. Says which step failed. It needs bash and nothing else: HTTP is spoken through /dev/tcp.
#
# From the environment: ORDER, CONSUMER, RESTAURANT, KITCHEN and ACCOUNTING (host:port), PATIENCE (seconds, for each step).
set -uo pipefail
LC_ALL=C # lengths are bytes

address='{"street": "Main Street 1", "city": "Berlin", "postcode": "10115", "country": "DE"}'
step=start status=none body=

begin() { step=$1; }
done_with_it() { printf 'ok      %s\n' "$step"; }
fail() {
  printf 'FAILED  %s: %s\n        last answer: %s %s\n' "$step" "$1" "$status" "$body" >&2
  exit 1
}

# http METHOD HOST:PORT PATH [BODY]: sets status and body; status is none when nobody answered.
http() {
  local host=${2%:*} port=${2##*:} data=${4-} line
  status=none body=
  { exec 3<>"/dev/tcp/$host/$port"; } 2>/dev/null || return
  printf '%s %s HTTP/1.0\r\nHost: %s\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s' \
    "$1" "$3" "$host" "${#data}" "$data" >&3
  read -r -t 15 _ status _ <&3 || status=none
  while read -r -t 15 line <&3 && [[ ${line%$'\r'} ]]; do :; done
  IFS= read -r -d '' -t 15 body <&3
  exec 3>&-
}

# answers STATUS METHOD HOST:PORT PATH [BODY]: whether that is the status of the answer.
answers() {
  http "${@:2}"
  [[ $status == "$1" ]]
}

# await WHAT COMMAND...: tries until it succeeds. WHAT explains a failure.
await() {
  local end=$((SECONDS + PATIENCE))
  until "${@:2}"; do
    ((SECONDS < end)) || fail "$1 (waited $PATIENCE s)"
    sleep 1
  done
}

# field NAME: a text field of body.
field() { [[ $body =~ \"$1\"[[:space:]]*:[[:space:]]*\"([^\"]*)\" ]] && printf %s "${BASH_REMATCH[1]}"; }

decided() {
  http GET "$ORDER" "/v1/orders/$order"
  [[ $status == 200 && $(field state) != APPROVAL_PENDING ]]
}

begin 'create a restaurant'
hours=
for day in MONDAY TUESDAY WEDNESDAY THURSDAY FRIDAY SATURDAY SUNDAY; do
  hours+=${hours:+, }'{"day": "'$day'", "opens": "00:00", "closes": "23:59"}'
done
await "$RESTAURANT does not create it" answers 201 POST "$RESTAURANT" /v1/restaurants \
  '{"name": "Helm", "address": '"$address"', "deliveryArea": ["10115"], "openingHours": ['"$hours"'], "timeZone": "UTC",
    "menu": [{"itemId": "soup", "name": "Soup", "price": {"amount": "12.50", "currency": "EUR"}}]}'
restaurant=$(field id)
done_with_it

begin 'register a consumer'
await "$CONSUMER does not register it" answers 201 POST "$CONSUMER" /v1/consumers \
  '{"name": "Helm", "address": '"$address"', "orderLimit": {"amount": "50.00", "currency": "EUR"}}'
consumer=$(field id)
done_with_it

begin 'open an account'
await 'ConsumerRegistered has not reached accounting: look at the relay (its /sources) and at the topics' \
  answers 200 GET "$ACCOUNTING" "/v1/accounts/$consumer"
done_with_it

begin 'put a card on file'
await "$ACCOUNTING does not take it" answers 200 PUT "$ACCOUNTING" "/v1/accounts/$consumer/card" \
  '{"token": "tok_helm_test", "expires": "2040-12", "limit": {"amount": "100.00", "currency": "EUR"}}'
done_with_it

begin 'send the menu to the kitchen'
await 'RestaurantCreated has not reached the kitchen: look at the relay (its /sources) and at the topics' \
  answers 200 GET "$KITCHEN" "/v1/menus/$restaurant"
done_with_it

begin 'place an order'
await "$ORDER does not take it" answers 201 POST "$ORDER" /v1/orders \
  '{"consumerId": "'"$consumer"'", "restaurantId": "'"$restaurant"'", "deliveryAddress": '"$address"',
    "lines": [{"menuItemId": "soup", "quantity": 2}]}'
order=$(field orderId)
done_with_it

begin "approve order $order"
await 'a command or a reply is missing: look at the relay and at the .dlq topics' decided
[[ $(field state) == APPROVED ]] || fail 'it was not approved'
done_with_it
