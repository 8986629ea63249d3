package text
import ("testing";"os";"path/filepath";"strings";"strconv";"time";"fmt")
func TestZZ(t *testing.T){
 p:=english1(t)
 fs,_:=filepath.Glob(os.Getenv("FZ")+"/*")
 fmt.Println(len(fs))
 worst:=0.0
 for _,f:=range fs { b,_:=os.ReadFile(f); l:=strings.SplitN(string(b),"\n",3); s:=strings.TrimSuffix(strings.TrimPrefix(l[1],"string("),")"); u,err:=strconv.Unquote(s); if err!=nil||u==""{continue}
  a:=strings.Repeat(u, 20000/len(u)+1); c:=strings.Repeat(u,200000/len(u)+1)
  p.Parse(a); t0:=time.Now(); p.Parse(a); d0:=time.Since(t0); t0=time.Now(); p.Parse(c); d1:=time.Since(t0)
  r:=float64(d1)/float64(d0)*float64(len(a))/float64(len(c))
  per:=float64(d1.Nanoseconds())/float64(len(c))
  if r>2.5||per>3000 {fmt.Printf("%.1f %.0fns/B %v %q\n",r,per,len(u),u[:min(80,len(u))])}
  if r>worst{worst=r}
 }
 fmt.Println("worst",worst)
}
