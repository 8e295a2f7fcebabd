package private

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"duban/domain/fault"
)

type person struct {
	Name   string            `json:"name" private:"name"`
	Phones []string          `json:"phones" private:"phone"`
	Mail   *string           `json:"mail,omitempty" private:"email"`
	More   map[string]string `json:"more,omitempty" private:"text"`
	Role   string            `json:"role"`
}

type base struct {
	Story string `json:"story" private:"text"`
}

type letter struct {
	base
	Product string             `json:"product"`
	Of      person             `json:"of"`
	Others  []*person          `json:"others,omitempty"`
	ByRole  map[string]*person `json:"by_role,omitempty"`
}

// spell seals by showing what was asked, so that a test can read it.
func spell(kind Kind, plain string) (string, error) { return string(kind) + "<" + plain + ">", nil }

func TestSealReachesEveryTaggedText(t *testing.T) {
	mail := "li@x.cn"
	l := letter{base: base{Story: "发生争吵"}, Product: "贷款", Of: person{Name: "张三", Phones: []string{"138", " "}, Mail: &mail, More: map[string]string{"a": "b"}, Role: "本人"},
		Others: []*person{nil, {Name: "李四"}}, ByRole: map[string]*person{"heir": {Name: "王五"}}}
	require.NoError(t, Seal(&l, spell))
	raw, err := json.Marshal(l)
	require.NoError(t, err)
	require.JSONEq(t, `{"story":"text<发生争吵>","product":"贷款","of":{"name":"name<张三>","phones":["phone<138>",""],"mail":"email<li@x.cn>","more":{"a":"text<b>"},"role":"本人"},
		"others":[null,{"name":"name<李四>","phones":null,"role":""}],"by_role":{"heir":{"name":"name<王五>","phones":null,"role":""}}}`, string(raw))
	require.True(t, Holds(&l))
	require.False(t, Holds(&letter{Product: "贷款", Of: person{Name: " "}}), "a blank is nothing to seal")
}

func TestSealRefusesWhatIsTooLong(t *testing.T) {
	l := letter{Of: person{Name: "张三", Phones: []string{"138", strings.Repeat("1", 51)}}}
	err := Seal(&l, spell)
	require.True(t, fault.Is(err, fault.Invalid))
	require.Equal(t, "/of/phones/1", fault.Of(err).Fields[0].Pointer)
	require.Equal(t, "张三", l.Of.Name, "nothing is replaced")
}

func TestRegistryFailsClosed(t *testing.T) {
	r := NewRegistry(Bodies{"letter.open": letter{}, "letter.close": struct{}{}})
	body, sealed, err := r.Decode("letter.open", json.RawMessage(`{"of":{"name":"张三"}}`))
	require.NoError(t, err)
	require.True(t, sealed)
	require.Equal(t, "张三", body.(*letter).Of.Name)
	_, sealed, err = r.Decode("letter.close", json.RawMessage(`{}`))
	require.NoError(t, err)
	require.False(t, sealed)
	_, sealed, err = r.Decode("notice.issue", json.RawMessage(`{"of":1}`))
	require.NoError(t, err, "a kind without personal data is none of ours")
	require.False(t, sealed)

	_, _, err = r.Decode("letter.forgotten", json.RawMessage(`{}`))
	require.Equal(t, "private.unregistered", fault.Of(err).Code)
	_, _, err = r.Decode("letter.open", json.RawMessage(`{"of":{"phone":"138"}}`))
	require.True(t, fault.Is(err, fault.Invalid), "a field that is not known could carry anything")
	_, _, err = r.Decode("letter.open", json.RawMessage(`{} {}`))
	require.True(t, fault.Is(err, fault.Invalid))

	for name, example := range map[string]any{
		"no such kind": struct {
			A string `private:"mobile"`
		}{},
		"no text": struct {
			A int `private:"phone"`
		}{},
		"a map of structs": struct{ A map[string]person }{},
	} {
		require.Panics(t, func() { NewRegistry(Bodies{"x.y": example}) }, name)
	}
}

func TestTokensHaveOneForm(t *testing.T) {
	token := Token(Phone, []byte{1, 2, 3, 250})
	kind, secret, ok := ParseToken(token)
	require.True(t, ok)
	require.Equal(t, Phone, kind)
	require.Equal(t, []byte{1, 2, 3, 250}, secret)
	for _, s := range []string{"", "张三", "sealed:1:phone", "sealed:1:mobile:AAAA", "sealed:2:phone:AAAA", "sealed:1:phone:A=", "sealed:1:phone:AQID+g", token + "\n", " " + token, "sealed:1:phone:AB"} {
		require.False(t, IsToken(s), s)
	}
}

func TestMasks(t *testing.T) {
	for _, c := range []struct {
		kind        Kind
		plain, want string
	}{
		{Name, "张三", "张*"}, {Name, "欧阳娜娜", "欧**"}, {Name, "Zhang San", "Z***"}, {Name, "张", "*"}, {Name, " ", ""},
		{Phone, "13800138000", "138****8000"}, {Phone, "+86 138-0013-8000", "138****8000"}, {Phone, "１３８００１３８０００", "138****8000"},
		{Phone, "88886666", "****666"}, {Phone, "12345", "****"}, {Phone, "打不通", "****"},
		{IDNumber, "44010119900101123x", "440*************3X"}, {IDNumber, "G1234567", "****"},
		{Account, "6222 0212 3456 7890 123", "***************0123"}, {Account, "123", "****"},
		{Email, "zhangsan@bank.cn", "z***@bank.cn"}, {Email, "no mail", "***"}, {Email, "@x", "***"},
		{Address, "广东省深圳市福田区深南大道1号3栋201", "广东省深圳市福田区***"}, {Address, "广东省深圳市园岭小区3栋", "广东省深圳市***"},
		{Address, "深南大道1号", "***"}, {Address, "12 Main Street", "***"},
		{Text, "请回电 13800138000 或 138 0013 8000。", "请回电 138****8000 或 138****8000。"},
		{Text, "身份证44010119900101123X，卡号6222021234567890123", "身份证**************123X，卡号***************0123"},
		{Text, "２０２６年，电话１３８００１３８０００", "２０２６年，电话138****8000"},
		{Text, "邮箱 zhang.san@bank.com.cn", "邮箱 z***@bank.com.cn"},
		{Text, "2026-11-21 办理，金额 100000.00 元，排队 40 分钟", "2026-11-21 办理，金额 100000.00 元，排队 40 分钟"},
		{Text, "2026-11-21 13800138000", "****"},
		{"nonsense", "x", "***"},
	} {
		got := Mask(c.kind, c.plain)
		if c.want == "****" && c.kind == Text {
			require.NotContains(t, got, "13800138000", c.plain)
			continue
		}
		require.Equal(t, c.want, got, "%s %s", c.kind, c.plain)
	}
}

func TestNormalKnowsAValueAgain(t *testing.T) {
	for _, same := range [][]string{{"13800138000", "138 0013 8000", "+86-13800138000", "008613800138000", "１３８００１３８０００"}} {
		for _, s := range same {
			require.Equal(t, same[0], Normal(Phone, s))
		}
	}
	require.Equal(t, "44010119900101123X", Normal(IDNumber, "440101 19900101 123x"))
	require.Equal(t, "X1", Normal(IDNumber, "ｘ１"))
	require.Empty(t, Normal(Name, "张三"), "nobody is known again by his name")
	require.Empty(t, Normal(Phone, "没有"))
}

func TestReplaceFindsTokensEverywhere(t *testing.T) {
	phone, name := Token(Phone, []byte("p")), Token(Name, []byte("n"))
	type raw json.RawMessage
	type view struct {
		Name string
		List []any
		Map  map[string]string
		Any  map[string]any
		Raw  json.RawMessage
		Own  raw
		Ptr  *string
		Nil  *view
		some string
	}
	v := view{Name: name, List: []any{phone, map[string]any{"x": []string{phone}}, struct{ A string }{phone}}, Map: map[string]string{"a": phone, "b": "张三"},
		Any: map[string]any{"p": phone}, Raw: json.RawMessage(`{ "a":"` + phone + `","` + phone + `" :1,"b":"say \"` + phone + `\"" }`), Own: raw(`["` + name + `"]`), Ptr: &phone, some: phone}
	show := func(token string) string { kind, _, _ := ParseToken(token); return "<" + string(kind) + `">` }
	Replace(&v, show)
	require.Equal(t, `<name">`, v.Name)
	require.Equal(t, []any{`<phone">`, map[string]any{"x": []string{`<phone">`}}, struct{ A string }{`<phone">`}}, v.List)
	require.Equal(t, map[string]string{"a": `<phone">`, "b": "张三"}, v.Map)
	require.Equal(t, map[string]any{"p": `<phone">`}, v.Any)
	require.Equal(t, `<phone">`, *v.Ptr)
	require.JSONEq(t, `["<name\">"]`, string(v.Own))
	token := Token(Phone, []byte("p"))
	require.Equal(t, `{ "a":"\u003cphone\"\u003e","`+token+`" :1,"b":"say \"`+token+`\"" }`, string(v.Raw), "names and parts of texts stay")
	require.Equal(t, token, v.some)
	for _, broken := range []string{`"` + token, `{"a":"` + token + `\`, `"sealed:1:`} {
		require.Equal(t, broken, string(ReplaceJSON(json.RawMessage(broken), show)), "what is no JSON stays")
	}
}

func TestLatestFindsByNameAndPlace(t *testing.T) {
	a, b, c := Token(Phone, []byte("a")), Token(Phone, []byte("b")), Token(Name, []byte("c"))
	bodies := []Body{
		{1, json.RawMessage(`{"customer":{"phone":"` + a + `","name":"` + c + `"}}`)},
		{2, json.RawMessage(`{"customer":{"phone":"` + b + `"}}`)},
		{3, json.RawMessage(`{"customer":{"phone":"none of ours"},"persons":[{"name":"` + c + `"}]}`)},
	}
	for field, want := range map[string]Found{
		"phone":            {2, "/customer/phone", Phone, b},
		"/customer/phone":  {2, "/customer/phone", Phone, b},
		"1/customer/phone": {1, "/customer/phone", Phone, a},
		"name":             {3, "/persons/0/name", Name, c},
		"/customer/name":   {1, "/customer/name", Name, c},
		"3/persons/0/name": {3, "/persons/0/name", Name, c},
	} {
		got, ok := Latest(bodies, field)
		require.True(t, ok, field)
		require.Equal(t, want, got, field)
	}
	for _, field := range []string{"", "/", "email", "3/customer/phone", "x/customer/phone", "/customer", "customer"} {
		_, ok := Latest(bodies, field)
		require.False(t, ok, field)
	}
}

func TestIdentifyFillsTheCustomerIn(t *testing.T) {
	type party struct {
		ID    string `json:"id" private:"customer"`
		Name  string `json:"name" private:"name"`
		Phone string `json:"phone" private:"phone"`
		IDNo  string `json:"id_no" private:"id_number"`
	}
	type open struct {
		Who    party   `json:"who"`
		Agents []party `json:"agents"`
		Ptr    *party  `json:"ptr"`
	}
	require.NotPanics(t, func() { NewRegistry(Bodies{"a.open": open{}}) })
	o := open{Who: party{ID: "somebody else's", Name: "张三", Phone: "138", IDNo: "440"}, Agents: []party{{ID: "x", Name: "李四"}, {ID: "y"}}}
	require.NoError(t, Identify(&o, func(marks []Mark) (string, error) {
		if marks[0].Value == "" {
			return "", nil
		}
		require.Equal(t, []Mark{{Phone, "138"}, {IDNumber, "440"}}, marks)
		return "c-1", nil
	}))
	require.Equal(t, "c-1", o.Who.ID)
	require.Empty(t, o.Agents[0].ID, "what the caller wrote does not count")
	require.Empty(t, o.Agents[1].ID, "nobody is looked for where nobody is named")
	require.NoError(t, Seal(&o, spell))
	require.Equal(t, "c-1", o.Who.ID, "the id is not sealed")
	require.Equal(t, "phone<138>", o.Who.Phone)
}
